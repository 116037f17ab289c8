// shinsa products: the products of products.tsv as a table, or what is known of some of them.
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "normalize/normalize.h"
#include "pipeline/engine.h"
#include "pipeline/product_rules.h"
#include "report/display_width.h"
#include "report/terminal_printer.h"
#include "report/text_layout.h"

namespace shinsa::cli {
namespace {

using Chosen = std::vector<const Product*>;

struct ProductFlags {
  DataFlags data;
  std::vector<std::string> names;
  std::string format = "table";
};

bool has_name(const std::vector<std::string>& names, const std::string& folded) {
  return std::find(names.begin(), names.end(), folded) != names.end();
}

const Product* product_named(const RuleSet& rules, const std::string& name) {
  const std::string folded = normalize::fold(name);
  const auto found =
      std::find_if(rules.products.begin(), rules.products.end(), [&folded](const Product& product) {
        return has_name(product.variants, folded) || has_name(product.ambiguous, folded);
      });
  return found == rules.products.end() ? nullptr : &*found;
}

std::vector<std::string> all_names(const RuleSet& rules) {
  std::vector<std::string> names;
  for (const Product& product : rules.products) {
    names.push_back(product.name);
    names.insert(names.end(), product.variants.begin() + 1, product.variants.end());
  }
  return names;
}

/// The products asked for; all of them where none is. What is unknown is told.
Chosen choose(const RuleSet& rules, const std::vector<std::string>& names, Errors& errors) {
  Chosen chosen;
  if (names.empty()) {
    for (const Product& product : rules.products) chosen.push_back(&product);
  }
  for (const std::string& name : names) {
    if (const Product* product = product_named(rules, name)) {
      chosen.push_back(product);
      continue;
    }
    std::string mend = did_you_mean(normalize::fold(name), all_names(rules));
    if (mend.empty()) mend = "see 'shinsa products'";
    errors.push_back({name, "no such product", mend, ""});
  }
  return chosen;
}

/// The addresses of a source, which " ; " divides.
std::vector<std::string> addresses(std::string_view source) {
  constexpr std::string_view kDivider = " ; ";
  std::vector<std::string> out;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find(kDivider), source.size());
    out.emplace_back(source.substr(0, end));
    source.remove_prefix(std::min(end + kDivider.size(), source.size()));
  }
  return out;
}

nlohmann::ordered_json to_json(const RuleSet& rules, const Product& product) {
  const pipeline::ProductRules found = pipeline::rules_for(rules, product);
  return {{"name", product.name},
          {"variants", product.variants},
          {"ambiguous", product.ambiguous},
          {"context", product.context},
          {"class", product.product_class},
          {"treatment", product.treatment},
          {"status", product.status},
          {"generic_name", product.generic_name},
          {"equivalents", product.equivalents},
          {"sources", addresses(product.source)},
          {"as_of", product.as_of},
          {"note", product.note},
          {"disclosures", found.disclosures},
          {"rules", found.rules},
          {"exemptions", found.exemptions}};
}

void print_json(const RuleSet& rules, const Chosen& products) {
  auto list = nlohmann::ordered_json::array();
  for (const Product* product : products) list.push_back(to_json(rules, *product));
  std::cout << list.dump(1) << "\n";
}

void print_table(const Chosen& products) {
  int name = 0;
  int status = 0;
  for (const Product* product : products) {
    name = std::max(name, report::display_width(product->name));
    status = std::max(status, report::display_width(product->status));
  }
  for (const Product* product : products) {
    std::cout << report::pad(product->name, name) << "  " << report::pad(product->status, status)
              << "  " << report::pad(product->as_of, 10) << "  " << product->product_class << "\n";
  }
}

std::string joined(const std::vector<std::string>& texts, std::string_view divider) {
  std::string out;
  for (const std::string& text : texts) out.append(out.empty() ? "" : divider).append(text);
  return out;
}

void print_product(const RuleSet& rules, const Product& product, report::TerminalPrinter& printer) {
  constexpr int kIndent = 2;
  const auto field = [&printer](std::string_view label, const std::string& text) {
    printer.field(kIndent, label, text);
  };
  printer.line(0, printer.paint(report::Style::kBold, "■ " + product.name));
  field("承認", product.status);
  field("別名", joined({product.variants.begin() + 1, product.variants.end()}, "、"));
  if (!product.ambiguous.empty()) {
    field("略称", joined(product.ambiguous, "、") + " (近くに" + joined(product.context, "・") +
                      "のどれかがあるとき)");
  }
  field("分類", product.product_class);
  field("用途", product.treatment);
  field("成分", product.generic_name);
  field("承認品", joined(product.equivalents, "、"));
  field("備考", product.note);
  field("確認", product.as_of.empty() ? "承認の状況を確かめた資料はありません。" : product.as_of);
  const std::vector<std::string> sources = addresses(product.source);
  for (const std::string& address : sources) {
    field(&address == &sources.front() ? "出典" : "", address);
  }
  const pipeline::ProductRules found = pipeline::rules_for(rules, product);
  field("記載", joined(found.disclosures, ", "));
  field("規則", joined(found.rules, ", "));
  field("媒体", joined(found.exemptions, ", "));
}

int show_products(const ProductFlags& flags, Errors errors) {
  set_up_logging(flags.data.verbosity);
  check_choice("--format", flags.format, {"table", "json"}, errors);
  const std::optional<Analyzer> analyzer = open_analyzer(flags.data, Purpose::kLook, errors);
  Chosen products;
  if (analyzer) products = choose(analyzer->data().rules, flags.names, errors);
  if (!errors.empty()) {
    print_errors(errors);
    return kSetup;
  }
  const RuleSet& rules = analyzer->data().rules;
  if (flags.format == "json") {
    print_json(rules, products);
  } else if (flags.names.empty()) {
    print_table(products);
  } else {
    report::TerminalPrinter printer(std::cout, report::Options());
    for (const Product* product : products) {
      if (product != products.front()) printer.blank();
      print_product(rules, *product, printer);
    }
  }
  return kOk;
}

}  // namespace

void add_products(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand(
      "products", "List treatments and products with their approval status in Japan");
  const auto flags = std::make_shared<ProductFlags>();
  command
      ->add_option("NAME", flags->names, "Products by any of their names, to see all that is known")
      ->option_text("...");
  add_value(*command, "--format", flags->format, "NAME", "table, json (default table)");
  add_data_flags(*command, flags->data);
  command->allow_extras();
  command->footer(
      examples({"shinsa products", "shinsa products マンジャロ HIFU",
                "shinsa products --format json | jq -r '.[] | select(.status==\"未承認\").name'"}) +
      "\n\nA status that no source and date support is 不明. Exit status: 0, or 2 where "
      "a name is unknown.");
  command->callback([command, flags, &chosen] {
    Errors errors;
    check_unknown(*command, errors);
    chosen = [flags, errors] { return show_products(*flags, errors); };
  });
}

}  // namespace shinsa::cli
