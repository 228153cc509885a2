"""What a reader answered, as a text that a reply can quote."""

import json
from typing import Any

from chatkit.types import StructuredInputItem


def quote_answers(item: StructuredInputItem) -> str:
    """The answers as a list, a line for each question."""

    def values(question: Any) -> str:
        return ", ".join(f"“{value}”" for value in question.answer.values) if question.answer else ""

    return "\n".join(f"- {question.question} {values(question) or '*skipped*'}" for question in item.inputs)


def quote(value: Any) -> str:
    """Anything as a text: a text as it is, the rest as JSON."""
    return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)
