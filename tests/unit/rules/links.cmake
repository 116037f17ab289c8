# Compiled anchors are part of a pack, and the match stage makes them.
set(unit_rules_links shinsa_match)
