"""Fills in what a script leaves open: `{name}` in its texts, the templates that it uses, a tree for each record."""

import re
from typing import Any

from script import SCRIPT

Values = dict[str, Any]
"""What the names in a script stand for."""

NOTHING = object()
"""In place of a field that is left out."""

NAME = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)*)(?:\|([^{}]*))?\}")


def fill(tree: Any, values: Values) -> Any:
    """A copy in which nothing is left open that a value, or a record, is for. What is put in is not looked at again."""
    return visit(tree, {**SCRIPT["records"], **values})


def visit(value: Any, values: Values) -> Any:
    if isinstance(value, str):
        return fill_text(value, values)
    if isinstance(value, list):
        return [one for inner in value for one in fill_each(inner, values)]
    if not isinstance(value, dict):
        return value
    filled = {key: visit(inner, values) for key, inner in value.items() if key != "use"}
    filled = {key: inner for key, inner in filled.items() if inner is not NOTHING}
    return visit(SCRIPT["templates"][value["use"]], {**values, **filled}) if "use" in value else filled


def fill_text(text: str, values: Values) -> Any:
    """A text that is nothing but a name becomes the value itself, of any type; `{name|}` without one becomes nothing."""
    if only := NAME.fullmatch(text):
        value = stand_in(values, only)
        if value is None:
            return text
        return NOTHING if value == "" and only[2] == "" else value

    def put_in(match: re.Match[str]) -> str:
        value = stand_in(values, match)
        if isinstance(value, bool):
            return str(value).lower()
        return match[0] if value is None or isinstance(value, (dict, list)) else str(value)

    return NAME.sub(put_in, text)


def stand_in(values: Values, match: re.Match[str]) -> Any:
    value = look_up(values, match[1])
    return match[2] if value is None or (value == "" and match[2] is not None) else value


def fill_each(value: Any, values: Values) -> list[Any]:
    match value:
        case {"each": name, "as": record_name, "show": show}:
            return [visit(show, {**values, record_name: record}) for record in SCRIPT["records"][name].values()]
    return [visit(value, values)]


def look_up(value: Any, path: str) -> Any:
    """What lies at a path such as `contact.email`."""
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value
