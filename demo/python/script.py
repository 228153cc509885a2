"""What both servers say, read from demo/replies.json and the files it names; what a step may be is said there."""

import base64
import json
from pathlib import Path
from typing import Any

Reply = dict[str, Any]
Step = dict[str, Any]

FOLDER = Path(__file__).parent.parent


def read_script() -> dict[str, Any]:
    script: dict[str, Any] = read_json("replies.json")
    files = [read_json(f"replies/{name}.json") for name in script["files"]]
    for key in ("replies", "threads"):
        script[key] = [entry for file in files for entry in file.get(key, [])]
    script["templates"] = {name: tree for file in files for name, tree in file.get("templates", {}).items()}
    script["records"] = {name: with_ids(records) for file in files for name, records in file.get("records", {}).items()}
    return script


def with_ids(records: dict[str, Any]) -> dict[str, Any]:
    return {id: {"id": id, **fields} for id, fields in records.items()}


def read_json(path: str) -> Any:
    return with_images(json.loads(FOLDER.joinpath(path).read_text("utf-8")))


def with_images(value: Any) -> Any:
    """A text that is `image:name` stands for the picture of that name, as a data: URL."""
    if isinstance(value, list):
        return [with_images(inner) for inner in value]
    if isinstance(value, dict):
        return {key: with_images(inner) for key, inner in value.items()}
    if not isinstance(value, str) or not value.startswith("image:"):
        return value
    image = FOLDER.joinpath("replies", "images", f"{value.removeprefix('image:')}.png").read_bytes()
    return f"data:image/png;base64,{base64.b64encode(image).decode()}"


SCRIPT = read_script()


def reply_named(name: str) -> Reply:
    return next(reply for reply in SCRIPT["replies"] if reply["name"] == name)
