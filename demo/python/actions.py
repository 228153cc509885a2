"""What becomes of a widget whose action was asked for: a line at its end says so, and no more yet."""

from chatkit.types import WidgetItem

NOTE = "action-note"


def note_action(item: WidgetItem, action_type: str) -> WidgetItem:
    widget = item.widget.model_dump()
    children = widget.get("children")
    if not isinstance(children, list):
        return item
    note = {"type": "Caption", "id": NOTE, "value": f"The action “{action_type}” has arrived."}
    widget["children"] = [*(child for child in children if child.get("id") != NOTE), note]
    return WidgetItem.model_validate({**item.model_dump(), "widget": widget})
