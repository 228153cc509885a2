"""Prints what the models of openai-chatkit's widgets hold: each prop of each component, with the literals it may be."""

import json
import types
import warnings
from typing import Annotated, Literal, Union, get_args, get_origin

warnings.filterwarnings("ignore")

from chatkit import widgets  # noqa: E402


def literals(annotation):
    origin = get_origin(annotation)
    if origin is Literal:
        nested = [literals(arg) if get_origin(arg) else [arg] for arg in get_args(annotation)]
        return [value for values in nested for value in values if value is not None]
    if origin is Annotated:
        return literals(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return [value for arg in get_args(annotation) for value in literals(arg)]
    return [True, False] if annotation is bool else []


found = {}
for model in vars(widgets).values():
    is_component = isinstance(model, type) and issubclass(model, widgets.WidgetComponentBase)
    if not is_component or model.__module__ != widgets.__name__ or issubclass(model, widgets.DynamicWidgetComponent):
        continue
    name = model.model_fields["type"].default
    if isinstance(name, str):
        found[name] = {field: literals(info.annotation) for field, info in model.model_fields.items()}
print(json.dumps(found))
