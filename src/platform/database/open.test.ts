import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { test } from "node:test";
import { openPostgres } from "./open.ts";

const message = (type: string, body: string): Buffer => {
	const size = Buffer.alloc(4);
	size.writeInt32BE(4 + body.length);
	return Buffer.concat([Buffer.from(type), size, Buffer.from(body, "latin1")]);
};
const welcome = message("R", "\0\0\0\0");
const done = message("C", "SELECT 0\0");
const ready = message("Z", "I");

test("an idle connection that breaks is told, and ends nothing", async () => {
	const sockets: Socket[] = [];
	// As much of PostgreSQL as one statement needs.
	const server = createServer((socket) => {
		sockets.push(socket);
		socket.once("data", () => {
			socket.write(Buffer.concat([welcome, ready]));
			socket.on("data", () => socket.write(Buffer.concat([done, ready])));
		});
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as { port: number };
	const broken = Promise.withResolvers<Error>();
	const database = await openPostgres(
		`postgres://rangkul@127.0.0.1:${port}/rangkul`,
		broken.resolve,
	);
	await database.run("select");
	for (const socket of sockets) socket.resetAndDestroy();
	assert.ok((await broken.promise) instanceof Error);
	await database.run("select");
	assert.equal(sockets.length, 2, "the next statement takes a new connection");
	await database.close();
	server.close();
});
