// The parts of a page in the terminal format, one function a part. Each writes whole lines to the
// printer and holds nothing. Nothing can fail.
#pragma once

#include "report/terminal_printer.h"
#include "shinsa/page_report.h"
#include "shinsa/site.h"

namespace shinsa::report {

/// Name, title, risk, class of advertisement, status.
void print_header(TerminalPrinter& printer, const PageReport& report);

/// Findings by severity, then by position. Those that do not count come last and only if
/// `show_all`; else a line tells how many they are.
void print_findings(TerminalPrinter& printer, const PageReport& report, bool show_all);

/// The table of required statements without those that are not required; nothing where none is.
void print_disclosures(TerminalPrinter& printer, const PageReport& report);

/// A site: its pages with grade and gaps, then its items with the number of pages that lack them.
void print_site(TerminalPrinter& printer, const SiteReport& report);

/// How the score comes about.
void print_score(TerminalPrinter& printer, const PageReport& report);

Style style_of(Severity severity);

}  // namespace shinsa::report
