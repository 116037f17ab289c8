"""Validates JSON against a JSON Schema, for tests: validate_json.py FILE SCHEMA [--lines]

FILE holds one value, an array of values (each is validated by itself) or, with --lines, one value a line.
Prints each mistake with its place. Exit status: 0 valid, 1 not valid, 2 wrong use or an unusable schema,
77 the module jsonschema is missing (test drivers read 77 as "skipped").
"""
import argparse
import json
import sys

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError
except ImportError:
    print("the Python module jsonschema (4.0 or newer) is missing", file=sys.stderr)
    sys.exit(77)


def unique_keys(pairs):
    """An object from its pairs; a parser would keep the last of two equal keys without a word."""
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("an object has a key twice: " + ", ".join(key for key, _ in pairs))
    return result


def no_constant(name):
    raise ValueError(name + " is not JSON")


def parse(text):
    return json.loads(text, object_pairs_hook=unique_keys, parse_constant=no_constant)


def values(text, lines):
    """Pairs of a name and a parsed value."""
    if lines:
        for number, line in enumerate(text.removesuffix("\n").split("\n") if text else [], start=1):
            yield f"line {number}", parse(line)
        return
    whole = parse(text)
    if isinstance(whole, list):
        yield from ((f"item {index}", item) for index, item in enumerate(whole))
    else:
        yield "value", whole


def mistakes(validator, data, lines):
    try:
        for name, value in values(data.decode("utf-8"), lines):
            for error in sorted(validator.iter_errors(value), key=lambda e: e.json_path):
                yield f"{name}: {error.json_path}: {error.message}"
    except ValueError as error:
        yield f"no JSON: {error}"


def main():
    parser = argparse.ArgumentParser(description="Validate JSON against a JSON Schema.")
    parser.add_argument("file")
    parser.add_argument("schema")
    parser.add_argument("--lines", action="store_true", help="FILE holds one value a line")
    options = parser.parse_args()
    try:
        with open(options.schema, encoding="utf-8") as stream:
            schema = parse(stream.read())
        Draft202012Validator.check_schema(schema)
        with open(options.file, "rb") as stream:
            data = stream.read()
    except (OSError, ValueError, SchemaError) as error:
        print(error, file=sys.stderr)
        return 2
    found = list(mistakes(Draft202012Validator(schema), data, options.lines))
    for mistake in found:
        print(f"{options.file}: {mistake}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
