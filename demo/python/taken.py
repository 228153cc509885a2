"""What a reply takes from the payload of an action. Clients are not trusted: each field is what it must be, or nothing."""

import re
from typing import Any

from script import SCRIPT
from templates import Values, look_up

LONGEST = 500
LARGEST = 2**53 - 1


def take(kinds: dict[str, str], payload: Any) -> Values | None:
    """None when the payload names a record that there is not: then the action is not understood."""
    values: Values = {}
    for path, kind in kinds.items():
        value = read(kind, look_up(payload, path))
        if value is None:
            return None
        *outer, name = path.split(".")
        inner = values
        for key in outer:
            inner = inner.setdefault(key, {})
        inner[name] = value
    return values


def read(kind: str, value: Any) -> Any:
    match kind:
        case "text":
            return cut(as_text(value), LONGEST)
        case "day":
            day = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T|\Z)", as_text(value))
            return {"day": day[0], "time": f"{day[0]}T00:00:00"} if day else {}
    key = str(value).lower() if isinstance(value, bool) else as_text(value)
    return SCRIPT["records"][kind].get(key)


def as_text(value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(int(value)) if abs(value) <= LARGEST and value == int(value) else ""
    return value if isinstance(value, str) else ""


def cut(text: str, longest: int) -> str:
    return f"{text[: longest - 1]}…" if len(text) > longest else text
