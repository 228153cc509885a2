"""The scripted replies: the first whose word is in the message is played, and goes on where it waited for an answer."""

import json
import re
from collections.abc import AsyncIterator
from typing import Any

from chatkit.actions import Action
from chatkit.types import (
    ClientToolCallItem,
    Page,
    StructuredInputItem,
    Thread,
    ThreadItem,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    ThreadUpdatedEvent,
    UserMessageItem,
    WidgetItem,
)

from answers import quote, quote_answers
from player import Player, Scene, failure
from script import SCRIPT, Reply, reply_named
from store import Context, MemoryStore
from taken import cut, take
from templates import Values

ID_TYPES: dict[str | None, Any] = {
    "client_tool_call": "tool_call",
    "workflow": "workflow",
    "task": "task",
    "sdk_hidden_context": "sdk_hidden_context",
}


def pick(message: UserMessageItem) -> Reply:
    text = "".join(part.text for part in message.content)
    said = set(re.findall(r"[^\W_]+", text.lower()))
    found = (reply for reply in SCRIPT["replies"] if said.intersection(reply["words"]))
    return next(found, None) or reply_named(SCRIPT["default"])


def reply_to(action: Action[str, Any], sender: WidgetItem | None) -> tuple[Reply, Values] | None:
    """The reply to an action, with what it takes from its payload. Without its widget no action means anything."""
    reply = next((reply for reply in SCRIPT["replies"] if action.type in reply.get("actions", [])), None)
    taken = take(reply.get("takes", {}), action.payload) if reply and sender else None
    return None if reply is None or taken is None else (reply, taken)


def named(type: str) -> str:
    """Written between backticks."""
    return cut(re.sub(r"[`\r\n]+", " ", type), 100)


class Replies:
    def __init__(self, store: MemoryStore, speed: float) -> None:
        self.store = store
        self.speed = speed
        self.failed_once: set[str] = set()
        self.waiting: dict[str, Player] = {}
        """By the id of the item that waits for an answer."""

    async def answer(
        self, thread: ThreadMetadata, message: UserMessageItem, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        reply = pick(message)
        if thread.title is None:
            # Setting thread.title would do, but then the SDK tells of it only after the reply's next event.
            yield await self._change_thread(thread, {"title": reply["title"]}, context)
        if "fails_first" in reply and message.id not in self.failed_once:
            self.failed_once.add(message.id)
            raise failure(reply["fails_first"])
        async for event in self._play(self._player(reply, thread, context), thread, context):
            yield event

    async def go_on(
        self, thread: ThreadMetadata, item: ThreadItem, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        player = self.waiting.pop(item.id, None)
        if player is None:
            return
        values: Values = {}
        outcome = "answered"
        if isinstance(item, ClientToolCallItem):
            values["result"] = quote(item.output)
        elif isinstance(item, StructuredInputItem):
            values["answers"] = quote_answers(item)
            outcome = item.status
        async for event in self._play(player, thread, context, values, outcome):
            yield event

    async def act(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        reply, taken = reply_to(action, sender) or (reply_named(SCRIPT["action"]), {})
        payload = json.dumps(action.payload, indent=2, ensure_ascii=False)
        values = {"action": named(action.type), "payload": cut(payload, 2000), **taken}
        async for event in self._play(self._player(reply, thread, context, sender), thread, context, values):
            yield event

    async def change_widget(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem, context: Context
    ) -> WidgetItem | None:
        """What an action makes of its widget, where the answer is that and nothing else."""
        found = reply_to(action, sender)
        changed = None
        if found:
            reply, taken = found
            async for event in self._play(self._player(reply, thread, context, sender), thread, context, taken):
                match event:
                    case ThreadItemDoneEvent(item=item) | ThreadItemReplacedEvent(item=item) if item.id == sender.id:
                        changed = item
        return changed

    async def _play(
        self,
        player: Player,
        thread: ThreadMetadata,
        context: Context,
        values: Values | None = None,
        outcome: str | None = None,
    ) -> AsyncIterator[ThreadStreamEvent]:
        async def change_thread(change: dict[str, Any]) -> ThreadStreamEvent:
            return await self._change_thread(thread, change, context)

        known = {"feedback": self.store.count_feedback(thread.id), **(values or {})}
        async for event in player.play(Scene(self.speed, known, change_thread, outcome)):
            if player.waits_for:
                self.waiting[player.waits_for] = player
            yield event

    def _player(
        self, reply: Reply, thread: ThreadMetadata, context: Context, sender: WidgetItem | None = None
    ) -> Player:
        def new_id(type: str | None) -> str:
            return self.store.generate_item_id(ID_TYPES.get(type, "message"), thread, context)

        return Player(reply, thread.id, new_id, sender)

    async def _change_thread(
        self, thread: ThreadMetadata, change: dict[str, Any], context: Context
    ) -> ThreadStreamEvent:
        old = await self.store.load_thread(thread.id, context)
        changed = ThreadMetadata.model_validate({**old.model_dump(), **change})
        await self.store.save_thread(changed, context)
        return ThreadUpdatedEvent(thread=Thread(**{**changed.model_dump(), "items": Page()}))
