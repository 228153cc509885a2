"""Plays one reply, step by step, as events. It stops at an item that waits for an answer and goes on after it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chatkit.errors import CustomStreamError, ErrorCode, StreamError
from chatkit.types import ThreadStreamEvent, WidgetItem
from pydantic import BaseModel, ConfigDict, TypeAdapter

from apply import Fields, apply_update
from script import Reply, Step
from steps import merge, paced, shorten, words_of
from templates import Values, fill

EVENTS: TypeAdapter[ThreadStreamEvent] = TypeAdapter(ThreadStreamEvent)
OWN = "answer"
"""The message that texts go to when they name none."""
SENDER = "sender"
"""The widget that an action came from."""


@dataclass
class Scene:
    speed: float
    values: Values
    """What `{name}` stands for in the steps."""
    change_thread: Callable[[Fields], Awaitable[ThreadStreamEvent]]
    outcome: str | None = None
    """How the item was answered after which the reply goes on."""


class UnknownEvent(BaseModel):
    """Something that the SDK has no type for: it passes it on and does not look at it."""

    model_config = ConfigDict(extra="allow")


class Player:
    def __init__(
        self, reply: Reply, thread_id: str, new_id: Callable[[str | None], str], sender: WidgetItem | None = None
    ) -> None:
        self.steps: list[Step] = reply["steps"]
        self.thread_id = thread_id
        self.new_id = new_id
        self.waits_for: str | None = None
        """The id of the item whose answer the next steps wait for."""
        # By their name in the script: the items as last told, their ids, and the part that is being written.
        self.items: dict[str, Fields] = {}
        self.ids: dict[str, str] = {}
        self.open_parts: dict[str, int] = {}
        self.next = 0
        self.unfinished = False
        if sender:
            self.items[SENDER] = sender.model_dump()
            self.ids[SENDER] = sender.id

    async def play(self, scene: Scene) -> AsyncIterator[ThreadStreamEvent]:
        self.waits_for = None
        while self.next < len(self.steps):
            step = fill(self.steps[self.next], scene.values)
            self.next += 1
            if step.get("when") not in (None, scene.outcome):
                continue
            async for event in self._step(step, scene):
                yield UnknownEvent(**event) if step.get("unknown") else EVENTS.validate_python(event)  # type: ignore
            if "thread" in step:
                yield await scene.change_thread(step["thread"])
            if "error" in step:
                raise failure(step["error"])
            if self.waits_for:
                return
        for event in self._end_own():
            yield EVENTS.validate_python(event)

    async def _step(self, step: Step, scene: Scene) -> AsyncIterator[Fields]:
        events: list[Fields] = []
        match step:
            case {"wait": milliseconds}:
                await asyncio.sleep(milliseconds / 1000 / scene.speed)
            case {"progress": text}:
                events = [{"type": "progress_update", "text": text, "icon": step.get("icon")}]
            case {"stream_options": options}:
                events = [{"type": "stream_options", "stream_options": options}]
            case {"text": text, "rate": rate}:
                async for name, part, word in paced(lane(step), rate * scene.speed):
                    for event in self._write(name, part, word):
                        yield event
                self.unfinished = step.get("unfinished", False)
            case {"together": texts, "rate": rate}:
                lanes = [lane(text) for text in texts]
                in_turn = [words[n] for n in range(max(map(len, lanes))) for words in lanes if n < len(words)]
                async for name, part, word in paced(in_turn, rate * scene.speed):
                    for event in self._write(name, part, word):
                        yield event
            case {"annotate": sources}:
                events = [event for source in sources for event in self._annotate(source, step)]
            case {"add": name}:
                events = self._end_own() if name != OWN else []
                events.append(self._add(name, step.get("item")))
            case {"update": name, "with": update, "rate": rate}:
                async for piece in paced(shorten(update), rate * scene.speed):
                    yield self._update(name, piece)
            case {"update": name, "with": update}:
                events = [self._update(name, update)]
            case {"done": name}:
                events = self._end_own() if name != OWN else []
                events += self._done(name, step.get("item", {}))
            case {"replace": name, "item": fields}:
                events = [{"type": "thread.item.replaced", "item": self._make(name, fields)}]
                self._leave(name)
            case {"remove": name}:
                events = [{"type": "thread.item.removed", "item_id": self._id(name)}]
                self.items.pop(name, None)
                self._leave(name)
            case {"event": event}:
                events = [event]
            case {"error": _}:
                events = self._end_own()
        for event in events:
            yield event

    def _write(self, name: str, part: int, delta: str) -> list[Fields]:
        events = self._end_own() if name != OWN else []
        if name not in self.items:
            events.append(self._add(name))
        if self.open_parts.get(name) != part:
            events += self._end_part(name)
            if self._part(name, part) is None:
                added = {"type": "assistant_message.content_part.added", "content_index": part}
                events.append(self._update(name, {**added, "content": {"text": "", "annotations": []}}))
            self.open_parts[name] = part
        piece = {"type": "assistant_message.content_part.text_delta", "content_index": part, "delta": delta}
        return [*events, self._update(name, piece)]

    def _annotate(self, source: Fields, step: Step) -> list[Fields]:
        name, index = step.get("in", OWN), step.get("part", 0)
        part = self._part(name, index) or {"text": ""}
        event = self._update(
            name,
            {
                "type": "assistant_message.content_part.annotation_added",
                "content_index": index,
                "annotation_index": len(part.get("annotations", [])),
                "annotation": {"source": source, "index": step.get("index", len(part["text"]))},
            },
        )
        return [] if step.get("late") else [event]

    def _add(self, name: str, fields: Fields | None = None) -> Fields:
        message = {"type": "assistant_message", "content": []}
        return {"type": "thread.item.added", "item": self._make(name, fields or message)}

    def _update(self, name: str, update: Fields) -> Fields:
        if name in self.items:
            self.items[name] = apply_update(self.items[name], update)
        return {"type": "thread.item.updated", "item_id": self._id(name), "update": update}

    def _done(self, name: str, fields: Fields) -> list[Fields]:
        events = self._end_part(name)
        item = self._make(name, merge(self.items.get(name, {}), fields))
        if name == OWN:
            self._forget(name)
        if item["type"] in ("client_tool_call", "structured_input") and item.get("status", "pending") == "pending":
            self.waits_for = item["id"]
        return [*events, {"type": "thread.item.done", "item": item}]

    def _end_own(self) -> list[Fields]:
        """The message of the reply's own ends where another item begins."""
        events = self._done(OWN, {}) if OWN in self.items and not self.unfinished else []
        self._forget(OWN)
        return events

    def _end_part(self, name: str) -> list[Fields]:
        """As the SDK ends a part: without its annotations, which the item's `done` has again."""
        index = self.open_parts.pop(name, None)
        part = None if index is None else self._part(name, index)
        if part is None:
            return []
        update = {"type": "assistant_message.content_part.done", "content_index": index}
        content = {"text": part["text"], "annotations": []}
        return [{"type": "thread.item.updated", "item_id": self._id(name), "update": {**update, "content": content}}]

    def _make(self, name: str, fields: Fields) -> Fields:
        id = self._id(name, fields.get("type"))
        call = {"call_id": id.replace("tc", "call", 1)} if fields.get("type") == "client_tool_call" else {}
        created_at = self.items.get(name, {}).get("created_at") or datetime.now()
        self.items[name] = {"created_at": created_at, **call, **fields, "id": id, "thread_id": self.thread_id}
        return self.items[name]

    def _part(self, name: str, index: int) -> Fields | None:
        content = self.items.get(name, {}).get("content")
        return content[index] if isinstance(content, list) and index < len(content) else None

    def _id(self, name: str, type: str | None = None) -> str:
        if name not in self.ids:
            self.ids[name] = self.new_id(type)
        return self.ids[name]

    def _leave(self, name: str) -> None:
        """An item keeps its id, so that it can still be spoken of; the reply's own begins anew."""
        self.open_parts.pop(name, None)
        if name == OWN:
            self._forget(name)

    def _forget(self, name: str) -> None:
        for known in (self.items, self.ids, self.open_parts):
            known.pop(name, None)


def lane(step: Step) -> list[tuple[str, int, str]]:
    text = step["text"] * step.get("repeat", 1)
    return [(step.get("in", OWN), step.get("part", 0), word) for word in words_of(text)]


def failure(error: Fields) -> CustomStreamError | StreamError:
    if error["code"] == "custom":
        return CustomStreamError(error["message"], allow_retry=error["allow_retry"])
    return StreamError(ErrorCode(error["code"]), allow_retry=error["allow_retry"])
