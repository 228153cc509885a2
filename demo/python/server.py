"""The demo server on OpenAI's own SDK: FastAPI in front, the scripted replies behind. start.mjs runs it."""

import argparse
import os
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator

import uvicorn
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.types import (
    Page,
    StreamOptions,
    Thread,
    ThreadItem,
    ThreadMetadata,
    ThreadStreamEvent,
    ThreadUpdatedEvent,
    UserMessageItem,
)
from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import StreamingResponse

from replies import SCRIPT, failure, pick, play
from store import Context, MemoryStore


class ScriptedServer(ChatKitServer[Context]):
    store: MemoryStore

    def __init__(self, store: MemoryStore, speed: float = 1) -> None:
        super().__init__(store)
        self.speed = speed
        self.failed_once: set[str] = set()

    def get_stream_options(self, thread: ThreadMetadata, context: Context) -> StreamOptions:
        message = self.store.last_user_message(thread.id)
        return StreamOptions(allow_cancel=message is None or pick(message)["allow_cancel"])

    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        if input_user_message is None:
            return
        reply = pick(input_user_message)
        if thread.title is None:
            # Setting thread.title would do, but then the SDK tells of it only after the reply's next event.
            titled = thread.model_copy(update={"title": reply["title"]})
            await self.store.save_thread(titled, context)
            yield ThreadUpdatedEvent(thread=Thread(**{**titled.model_dump(), "items": Page()}))
        if "fails_first" in reply and input_user_message.id not in self.failed_once:
            self.failed_once.add(input_user_message.id)
            raise failure(reply["fails_first"])
        item_id = self.store.generate_item_id("message", thread, context)
        async for event in play(reply, item_id, thread.id, self.speed):
            yield event

    async def handle_stream_cancelled(
        self, thread: ThreadMetadata, pending_items: list[ThreadItem], context: Context
    ) -> None:
        print(f"Stopped by the reader: {thread.id}.", flush=True)
        await super().handle_stream_cancelled(thread, pending_items, context)


def create_app(store_latency: float = 0, speed: float = 1) -> FastAPI:
    store = MemoryStore(store_latency)
    store.seed(SCRIPT["threads"])
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
