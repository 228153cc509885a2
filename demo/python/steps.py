"""What a step says, made ready to be played: its fields joined, its text cut into words."""

import asyncio
import re
from collections.abc import AsyncIterator
from time import monotonic
from typing import Any, TypeVar

T = TypeVar("T")


def merge(before: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """The changes laid over what was there, object by object; a list is changed as a whole."""
    merged = dict(before)
    for key, value in changes.items():
        old = merged.get(key)
        merged[key] = merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def shorten(update: dict[str, Any]) -> list[dict[str, Any]]:
    """The updates that tell one update word by word: its delta in pieces, or its task, added once, as it grows."""
    if "delta" in update:
        return [{**update, "delta": word} for word in words_of(update["delta"])]
    task = update.get("task", {})
    words = words_of(task.get("content", ""))
    grown = [{**update, "task": {**task, "content": "".join(words[: n + 1])}} for n in range(len(words))]
    return [*grown[:1], *({**piece, "type": "workflow.task.updated"} for piece in grown[1:])] or [update]


def words_of(text: str) -> list[str]:
    """The words of a text with the space after each."""
    return re.findall(r"^\s+|\S+\s*", text)


async def paced(things: list[T], rate: float) -> AsyncIterator[T]:
    """One after the other, `rate` a second; 0 is as fast as they are taken."""
    start = monotonic()
    for count, one in enumerate(things):
        due = start + count / rate if rate else 0
        # Even a sleep of 0 gives the event loop its turn, and it takes a few turns until a stop arrives here.
        await asyncio.sleep(max(due - monotonic(), 0))
        yield one
