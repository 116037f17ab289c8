// Clause structure of a sentence, read off its tokens.
//
// Japanese is head-final: what closes a clause decides on all that stands before it in the clause.
// This noun answers the questions that gaps and cues ask: where does a clause end, what is attached
// to a predicate, what modifies a noun.
#pragma once

#include "core/match.h"
#include "core/token.h"

namespace shinsa {

/// True if the clause ends behind token `i`: a conjunctive particle (が, けれど, ので, から, し,
/// のに, ものの …), a predicate before a comma, a conjunction ahead (しかし, ただし, 一方), or a
/// sentence mark. A て-form, a conditional (ば, と, たら) and a quotation (と, という) do not end
/// it.
bool ends_clause(const Tokens& tokens, int i);

/// True for 動詞, 形容詞, 助動詞, and a noun that する, だ or です makes a predicate.
bool is_predicate(const Tokens& tokens, int i);

/// The first token behind the predicate at `head` that is no auxiliary, ending or bound verb of it
/// (治り|まし|た, 満足|し|て|いただけ|ます): the place where something can be attached to the whole
/// predicate.
int predicate_end(const Tokens& tokens, int head);

/// The first token of the noun phrase that ends with the noun before `end`, together with the
/// relative clauses and の-phrases that modify it (絶対に安全な手術|は: from 絶対).
int noun_phrase_begin(const Tokens& tokens, int end);

}  // namespace shinsa
