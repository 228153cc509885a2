"""Threads and their items in memory. With a latency every method really waits, as a database would."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, TypeVar

from chatkit.store import NotFoundError, Store
from chatkit.types import Attachment, FeedbackKind, Page, ThreadItem, ThreadMetadata, UserMessageItem

Row = TypeVar("Row", ThreadMetadata, ThreadItem)
Context = dict[str, Any]


@dataclass
class Record:
    thread: ThreadMetadata
    items: list[ThreadItem] = field(default_factory=list)
    feedback: dict[str, FeedbackKind] = field(default_factory=dict)
    """What the reader said about items, by their id."""


class MemoryStore(Store[Context]):
    def __init__(self, latency: float = 0) -> None:
        """`latency` is in seconds."""
        self.latency = latency
        self.records: dict[str, Record] = {}

    async def load_thread(self, thread_id: str, context: Context) -> ThreadMetadata:
        await self._wait()
        return self._record(thread_id).thread.model_copy(deep=True)

    async def save_thread(self, thread: ThreadMetadata, context: Context) -> None:
        await self._wait()
        # A new thread comes with its page of items, which live elsewhere.
        metadata = ThreadMetadata(**thread.model_dump())
        self.records.setdefault(thread.id, Record(metadata)).thread = metadata

    async def load_threads(self, limit: int, after: str | None, order: str, context: Context) -> Page[ThreadMetadata]:
        await self._wait()
        return page([record.thread for record in self.records.values()], limit, after, order)

    async def delete_thread(self, thread_id: str, context: Context) -> None:
        await self._wait()
        self.records.pop(thread_id, None)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Context
    ) -> Page[ThreadItem]:
        await self._wait()
        return page(self._record(thread_id).items, limit, after, order)

    async def load_item(self, thread_id: str, item_id: str, context: Context) -> ThreadItem:
        await self._wait()
        return self._record(thread_id).items[self._index(thread_id, item_id)].model_copy(deep=True)

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        """An item takes the place of the one with its id, or is the newest."""
        await self._wait()
        items = self._record(thread_id).items
        index = next((n for n, old in enumerate(items) if old.id == item.id), len(items))
        items[index : index + 1] = [item.model_copy(deep=True)]

    async def save_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        # The SDK does not tell respond() what was answered; it saves it, with the same context, before it asks.
        context.setdefault("answered", item)
        await self.add_thread_item(thread_id, item, context)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: Context) -> None:
        await self._wait()
        record = self._record(thread_id)
        record.items = [item for item in record.items if item.id != item_id]

    async def save_attachment(self, attachment: Attachment, context: Context) -> None:
        raise NotImplementedError("This demo server keeps no attachments.")

    async def load_attachment(self, attachment_id: str, context: Context) -> Attachment:
        raise NotFoundError(f'There is no attachment "{attachment_id}": this demo server keeps none.')

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        raise NotImplementedError("This demo server keeps no attachments.")

    async def add_feedback(self, thread_id: str, item_ids: list[str], kind: FeedbackKind, context: Context) -> None:
        for item_id in item_ids:
            await self.load_item(thread_id, item_id, context)
        self._record(thread_id).feedback |= dict.fromkeys(item_ids, kind)

    def count_feedback(self, thread_id: str) -> str:
        kinds = [*self._record(thread_id).feedback.values()]
        return f"{kinds.count('positive')} up, {kinds.count('negative')} down"

    def last_user_message(self, thread_id: str) -> UserMessageItem | None:
        items = reversed(self._record(thread_id).items)
        return next((item for item in items if isinstance(item, UserMessageItem)), None)

    async def _wait(self) -> None:
        if self.latency > 0:
            await asyncio.sleep(self.latency)

    def _record(self, thread_id: str) -> Record:
        if thread_id not in self.records:
            raise NotFoundError(f'There is no thread "{thread_id}".')
        return self.records[thread_id]

    def _index(self, thread_id: str, item_id: str) -> int:
        for index, item in enumerate(self._record(thread_id).items):
            if item.id == item_id:
                return index
        raise NotFoundError(f'Thread "{thread_id}" has no item "{item_id}".')


def page(rows: list[Row], limit: int, after: str | None, order: str) -> Page[Row]:
    """Rows are in the order they were made. An `after` that is gone begins again: a client knows what it has by id."""
    ordered = rows if order == "asc" else rows[::-1]
    start = next((index + 1 for index, row in enumerate(ordered) if row.id == after), 0)
    end = start + (limit if limit > 0 else 20)
    data = [row.model_copy(deep=True) for row in ordered[start:end]]
    has_more = end < len(ordered)
    return Page(data=data, has_more=has_more, after=data[-1].id if has_more else None)
