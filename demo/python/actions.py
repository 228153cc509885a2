"""What becomes of a widget whose action nobody knows: a line at its end says that it has arrived."""

from chatkit.types import WidgetItem

from taken import cut

NOTE = "action-note"


def note_action(item: WidgetItem, action_type: str) -> WidgetItem:
    widget = item.widget.model_dump()
    children = widget.get("children")
    if not isinstance(children, list):
        return item
    line = f"The action “{cut(action_type, 100)}” has arrived. Nobody here knows what to do."
    note = {"type": "Caption", "value": line}
    if widget["type"] == "ListView":
        note = {"type": "ListViewItem", "children": [note]}
    widget["children"] = [*(child for child in children if child.get("id") != NOTE), {**note, "id": NOTE}]
    return WidgetItem.model_validate({**item.model_dump(), "widget": widget})
