"""The scripted replies: the first whose word is in the message is played, and goes on where it waited for an answer."""

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
    ThreadMetadata,
    ThreadStreamEvent,
    ThreadUpdatedEvent,
    UserMessageItem,
)

from answers import quote, quote_answers
from player import Player, Scene, failure
from script import SCRIPT, Reply, reply_named
from store import Context, MemoryStore

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
        values: dict[str, str] = {}
        outcome = "answered"
        if isinstance(item, ClientToolCallItem):
            values["result"] = quote(item.output)
        elif isinstance(item, StructuredInputItem):
            values["answers"] = quote_answers(item)
            outcome = item.status
        async for event in self._play(player, thread, context, values, outcome):
            yield event

    async def act(
        self, thread: ThreadMetadata, action: Action[str, Any], context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        player = self._player(reply_named(SCRIPT["action"]), thread, context)
        values = {"action": action.type, "payload": quote(action.payload)}
        async for event in self._play(player, thread, context, values):
            yield event

    async def _play(
        self,
        player: Player,
        thread: ThreadMetadata,
        context: Context,
        values: dict[str, str] | None = None,
        outcome: str | None = None,
    ) -> AsyncIterator[ThreadStreamEvent]:
        async def change_thread(change: dict[str, Any]) -> ThreadStreamEvent:
            return await self._change_thread(thread, change, context)

        known = {"feedback": self.store.count_feedback(thread.id), **(values or {})}
        async for event in player.play(Scene(self.speed, known, change_thread, outcome)):
            if player.waits_for:
                self.waiting[player.waits_for] = player
            yield event

    def _player(self, reply: Reply, thread: ThreadMetadata, context: Context) -> Player:
        def new_id(type: str | None) -> str:
            return self.store.generate_item_id(ID_TYPES.get(type, "message"), thread, context)

        return Player(reply, thread.id, new_id)

    async def _change_thread(
        self, thread: ThreadMetadata, change: dict[str, Any], context: Context
    ) -> ThreadStreamEvent:
        old = await self.store.load_thread(thread.id, context)
        changed = ThreadMetadata.model_validate({**old.model_dump(), **change})
        await self.store.save_thread(changed, context)
        return ThreadUpdatedEvent(thread=Thread(**{**changed.model_dump(), "items": Page()}))
