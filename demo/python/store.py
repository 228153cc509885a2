"""Threads and their items in memory. With a latency every method really waits, as a database would."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from chatkit.store import NotFoundError, Store
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    Attachment,
    InferenceOptions,
    Page,
    ThreadItem,
    ThreadMetadata,
    UserMessageItem,
    UserMessageTextContent,
)

Row = TypeVar("Row", ThreadMetadata, ThreadItem)
Context = dict[str, Any]


@dataclass
class Record:
    thread: ThreadMetadata
    items: list[ThreadItem] = field(default_factory=list)


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
        await self._wait()
        self._record(thread_id).items.append(item.model_copy(deep=True))

    async def save_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        await self._wait()
        self._record(thread_id).items[self._index(thread_id, item.id)] = item.model_copy(deep=True)

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

    def last_user_message(self, thread_id: str) -> UserMessageItem | None:
        items = reversed(self._record(thread_id).items)
        return next((item for item in items if isinstance(item, UserMessageItem)), None)

    def seed(self, threads: list[dict[str, Any]]) -> None:
        """The threads that exist before anybody wrote: one turn a day, up to yesterday."""
        for script in threads:
            id, turns = script["id"], script["turns"]
            first = datetime.now() - timedelta(days=turns)
            record = Record(ThreadMetadata(id=id, title=script["title"], created_at=first))
            for n in range(1, turns + 1):
                item_id = f"{id.replace('thr', 'msg', 1)}_{n}"
                day = first + timedelta(days=n - 1)
                question = script["user"].replace("{n}", str(n))
                answer = script["assistant"].replace("{n}", str(n))
                record.items += [
                    UserMessageItem(
                        id=f"{item_id}_user",
                        thread_id=id,
                        created_at=day,
                        content=[UserMessageTextContent(text=question)],
                        inference_options=InferenceOptions(),
                    ),
                    AssistantMessageItem(
                        id=f"{item_id}_assistant",
                        thread_id=id,
                        created_at=day + timedelta(seconds=2),
                        content=[AssistantMessageContent(text=answer)],
                    ),
                ]
            self.records[id] = record

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
