"""The threads that exist before anybody wrote: one long enough to page through, and one with all that there is."""

from datetime import datetime, timedelta
from typing import Any

from chatkit.types import ThreadItem, ThreadMetadata
from pydantic import TypeAdapter

from store import MemoryStore, Record
from templates import fill

ITEMS: TypeAdapter[ThreadItem] = TypeAdapter(ThreadItem)


def seed(store: MemoryStore, threads: list[dict[str, Any]]) -> None:
    for script in threads:
        begun = datetime.now() - timedelta(days=script["days"])
        status = script.get("status", {"type": "active"})
        thread = ThreadMetadata(id=script["id"], title=script["title"], created_at=begun, status=status)
        items = turns(script, begun) if "turns" in script else one_by_one(script, begun)
        store.records[thread.id] = Record(thread, items)


def turns(script: dict[str, Any], begun: datetime) -> list[ThreadItem]:
    """One turn a day, up to yesterday."""
    items: list[ThreadItem] = []
    for n in range(1, script["turns"] + 1):
        item_id = f"{script['id'].replace('thr', 'msg', 1)}_{n}"
        day = begun + timedelta(days=n - 1)
        question, answer = (script[role].replace("{n}", str(n)) for role in ("user", "assistant"))
        user = {"type": "user_message", "content": [{"type": "input_text", "text": question}]}
        assistant = {"type": "assistant_message", "content": [{"text": answer}]}
        items.append(finished(user, f"{item_id}_user", script["id"], day))
        items.append(finished(assistant, f"{item_id}_assistant", script["id"], day + timedelta(seconds=2)))
    return items


def one_by_one(script: dict[str, Any], begun: datetime) -> list[ThreadItem]:
    """Item by item, a minute apart."""
    prefix = script["id"].replace("thr", "itm", 1)
    return [
        finished(fill(fields, {}), f"{prefix}_{n}", script["id"], begun + timedelta(minutes=n - 1))
        for n, fields in enumerate(script["items"], start=1)
    ]


def finished(fields: dict[str, Any], item_id: str, thread_id: str, at: datetime) -> ThreadItem:
    options = {"inference_options": {}} if fields["type"] == "user_message" else {}
    return ITEMS.validate_python({**options, **fields, "id": item_id, "thread_id": thread_id, "created_at": at})
