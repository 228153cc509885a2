"""The scripted replies: the first whose word is in the message is played, step by step."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

from chatkit.errors import CustomStreamError, ErrorCode, StreamError
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ProgressUpdateEvent,
    StreamOptions,
    StreamOptionsEvent,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
    UserMessageItem,
)

SCRIPT: dict[str, Any] = json.loads(Path(__file__).parent.parent.joinpath("replies.json").read_text("utf-8"))


def pick(message: UserMessageItem) -> dict[str, Any]:
    text = "".join(part.text for part in message.content)
    said = set(re.findall(r"[^\W_]+", text.lower()))
    for reply in SCRIPT["replies"]:
        if said.intersection(reply["words"]):
            return reply
    return next(reply for reply in SCRIPT["replies"] if reply["name"] == SCRIPT["default"])


async def play(reply: dict[str, Any], item_id: str, thread_id: str, speed: float) -> AsyncIterator[ThreadStreamEvent]:
    message = MessageWriter(item_id, thread_id)
    unfinished = False
    for step in reply["steps"]:
        match step:
            case {"progress": text}:
                yield ProgressUpdateEvent(text=text, icon=step.get("icon"))
            case {"wait": milliseconds}:
                await asyncio.sleep(milliseconds / 1000 / speed)
            case {"text": text, "rate": rate}:
                async for word in words(text * step.get("repeat", 1), rate * speed):
                    for event in message.write(word):
                        yield event
                unfinished = step.get("unfinished", False)
            case {"stream_options": options}:
                yield StreamOptionsEvent(stream_options=StreamOptions(**options))
            case {"error": error}:
                if not unfinished:
                    for event in message.end():
                        yield event
                raise failure(error)
    if not unfinished:
        for event in message.end():
            yield event


async def words(text: str, rate: float) -> AsyncIterator[str]:
    """The words of a text with the space after each, `rate` a second; 0 is as fast as they are taken."""
    start = monotonic()
    for count, word in enumerate(re.findall(r"^\s+|\S+\s*", text)):
        due = start + count / rate if rate else 0
        # Even a sleep of 0 gives the event loop its turn, and it takes a few turns until a stop arrives here.
        await asyncio.sleep(max(due - monotonic(), 0))
        yield word


def failure(error: dict[str, Any]) -> CustomStreamError | StreamError:
    if error["code"] == "custom":
        return CustomStreamError(error["message"], allow_retry=error["allow_retry"])
    return StreamError(ErrorCode(error["code"]), allow_retry=error["allow_retry"])


class MessageWriter:
    """One assistant message as the events that tell it: it opens with its first text and closes with the whole."""

    def __init__(self, item_id: str, thread_id: str) -> None:
        self.item_id = item_id
        self.thread_id = thread_id
        self.text: str | None = None

    def write(self, delta: str) -> list[ThreadStreamEvent]:
        events: list[ThreadStreamEvent] = []
        if self.text is None:
            self.text = ""
            self.item = AssistantMessageItem(
                id=self.item_id, thread_id=self.thread_id, created_at=datetime.now(), content=[]
            )
            events.append(ThreadItemAddedEvent(item=self.item))
            part = AssistantMessageContent(text="")
            events.append(self._update(AssistantMessageContentPartAdded(content_index=0, content=part)))
        self.text += delta
        events.append(self._update(AssistantMessageContentPartTextDelta(content_index=0, delta=delta)))
        return events

    def end(self) -> list[ThreadStreamEvent]:
        if self.text is None:
            return []
        part = AssistantMessageContent(text=self.text)
        return [
            self._update(AssistantMessageContentPartDone(content_index=0, content=part)),
            ThreadItemDoneEvent(item=self.item.model_copy(update={"content": [part]})),
        ]

    def _update(self, update: Any) -> ThreadItemUpdatedEvent:
        return ThreadItemUpdatedEvent(item_id=self.item_id, update=update)
