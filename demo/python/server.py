"""The demo server on OpenAI's own SDK: FastAPI in front, the scripted replies behind. start.mjs runs it."""

import argparse
import os
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator
from typing import Any

import uvicorn
from chatkit.actions import Action
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.types import (
    FeedbackKind,
    StreamOptions,
    SyncCustomActionResponse,
    ThreadItem,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
    WidgetItem,
)
from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import StreamingResponse

from actions import note_action
from replies import Replies, pick
from script import SCRIPT
from seed import seed
from store import Context, MemoryStore


class ScriptedServer(ChatKitServer[Context]):
    store: MemoryStore

    def __init__(self, store: MemoryStore, speed: float = 1) -> None:
        super().__init__(store)
        self.replies = Replies(store, speed)

    def get_stream_options(self, thread: ThreadMetadata, context: Context) -> StreamOptions:
        message = self.store.last_user_message(thread.id)
        return StreamOptions(allow_cancel=message is None or pick(message)["allow_cancel"])

    def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        if input_user_message is None:
            return self.replies.go_on(thread, context["answered"], context)
        return self.replies.answer(thread, input_user_message, context)

    def action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        return self.replies.act(thread, action, sender, context)

    async def sync_action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Context
    ) -> SyncCustomActionResponse:
        if sender is None:
            return SyncCustomActionResponse()
        updated = await self.replies.change_widget(thread, action, sender, context) or note_action(sender, action.type)
        await self.store.save_item(thread.id, updated, context)
        return SyncCustomActionResponse(updated_item=updated)

    async def add_feedback(
        self, thread_id: str, item_ids: list[str], feedback: FeedbackKind, context: Context
    ) -> None:
        await self.store.add_feedback(thread_id, item_ids, feedback, context)

    async def handle_stream_cancelled(
        self, thread: ThreadMetadata, pending_items: list[ThreadItem], context: Context
    ) -> None:
        print(f"Stopped by the reader: {thread.id}.", flush=True)
        await super().handle_stream_cancelled(thread, pending_items, context)


def create_app(store_latency: float = 0, speed: float = 1) -> FastAPI:
    store = MemoryStore(store_latency)
    seed(store, SCRIPT["threads"])
    server = ScriptedServer(store, speed)
    app = FastAPI()
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])

    @app.post("/chatkit")
    async def chatkit(request: Request) -> Response:
        result = await server.process(await request.body(), {})
        if isinstance(result, StreamingResult):
            headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
            return StreamingResponse(result, media_type="text/event-stream", headers=headers)
        return Response(result.json, media_type="application/json")

    return app


def stop_with_stdin() -> None:
    """start.mjs holds the other end of stdin: when it is gone, however it ended, so is this server."""

    def watch() -> None:
        while os.read(0, 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    parser = argparse.ArgumentParser(description="The ChatKit demo server in Python.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--store-latency", type=float, default=0, metavar="MS", help="wait in every call of the store")
    parser.add_argument("--speed", type=float, default=1, help="divides waits and multiplies rates")
    parser.add_argument("--stop-with-stdin", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.speed <= 0:
        parser.error("--speed must be above 0")
    if args.stop_with_stdin:
        stop_with_stdin()
    app = create_app(args.store_latency / 1000, args.speed)
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
    listener = listen(args.host, args.port)
    try:
        uvicorn.Server(config).run([listener])
    except KeyboardInterrupt:
        pass


def listen(host: str, port: int) -> socket.socket:
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, OverflowError) as error:
        sys.exit(f"Cannot listen on {host}, port {port}; choose another one with --port. ({error})")
    name = f"[{host}]" if ":" in host else host
    print(f"ChatKit demo server (Python): http://{name}:{listener.getsockname()[1]}/chatkit", flush=True)
    return listener


if __name__ == "__main__":
    main()
