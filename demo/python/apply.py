"""What an update makes of an item, both as the protocol writes them; one that does not fit changes nothing."""

from collections.abc import Callable
from typing import Any

Fields = dict[str, Any]


def apply_update(item: Fields, update: Fields) -> Fields:
    match item, update:
        case {"type": "assistant_message"}, {"content_index": index}:
            return with_part(item, index, update)
        case {"type": "workflow", "workflow": workflow}, {"type": "workflow.task.added", "task": task}:
            return {**item, "workflow": {**workflow, "tasks": [*workflow["tasks"], task]}}
        case {"type": "workflow", "workflow": workflow}, {"type": "workflow.task.updated", "task": task}:
            tasks = [task if n == update["task_index"] else old for n, old in enumerate(workflow["tasks"])]
            return {**item, "workflow": {**workflow, "tasks": tasks}}
        case {"type": "generated_image"}, {"type": "generated_image.updated", "image": image}:
            return {**item, "image": image}
        case {"type": "widget"}, {"type": "widget.root.updated", "widget": widget}:
            return {**item, "widget": widget}
        case {"type": "widget"}, {"type": "widget.component.updated", "component_id": id, "component": component}:
            return {**item, "widget": with_component(item["widget"], id, lambda _: component)}
        case {"type": "widget"}, {"type": "widget.streaming_text.value_delta", "component_id": id, "delta": delta}:
            return {**item, "widget": with_component(item["widget"], id, lambda old: with_text(old, delta))}
    return item


def with_part(item: Fields, index: int, update: Fields) -> Fields:
    """Content up to the index is there afterwards, as empty texts if need be."""
    content = [*item["content"], *({"text": "", "annotations": []} for _ in range(len(item["content"]), index + 1))]
    part = content[index]
    if "delta" in update:
        content[index] = {**part, "text": part["text"] + update["delta"]}
    elif "annotation" in update:
        annotations = [*part.get("annotations", [])]
        annotations.insert(update["annotation_index"], update["annotation"])
        content[index] = {**part, "annotations": annotations}
    elif "content" in update:
        content[index] = update["content"]
    return {**item, "content": content}


def with_component(component: Fields, id: str, change: Callable[[Fields], Fields]) -> Fields:
    if component.get("id") == id:
        return change(component)
    match component.get("children"):
        case list(children):
            return {**component, "children": [with_component(child, id, change) for child in children]}
        case dict(child):
            return {**component, "children": with_component(child, id, change)}
    return component


def with_text(component: Fields, delta: str) -> Fields:
    return {**component, "value": component.get("value", "") + delta}
