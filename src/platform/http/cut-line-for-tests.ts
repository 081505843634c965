import { connect, createServer, type Socket } from "node:net";

/** A line to a server that is cut while something is being sent, and that counts what goes over it. */
export interface CutLine extends AsyncDisposable {
	readonly origin: string;
	/** Bytes that went to the server so far, headers and all. */
	readonly sent: () => number;
	readonly cuts: () => number;
	/** Leads to another port from now on: the server was started again. */
	readonly leadTo: (port: number) => void;
}

interface Line {
	/** All connections are cut once the server was sent so many bytes: once for each number, ascending. */
	readonly cutAt: readonly number[];
	/** How slow it is towards the server; as fast as it can be where it is left out. */
	readonly bytesPerSecond?: number;
}

export async function openCutLine(
	port: number,
	{ cutAt, bytesPerSecond }: Line,
): Promise<CutLine> {
	const waiting = [...cutAt];
	const open = new Set<Socket>();
	let target = port;
	let sent = 0;
	let cuts = 0;
	const server = createServer((near) => {
		const far = connect(target, "127.0.0.1");
		for (const socket of [near, far]) {
			open.add(socket);
			socket.on("error", () => undefined);
			socket.on("close", () => {
				open.delete(socket);
				near.destroy();
				far.destroy();
			});
		}
		far.pipe(near);
		near.on("data", (bytes) => {
			sent += bytes.byteLength;
			const next = waiting[0];
			if (next !== undefined && sent >= next) {
				waiting.shift();
				cuts += 1;
				for (const socket of open) socket.resetAndDestroy();
				return;
			}
			const free = far.write(bytes);
			if (bytesPerSecond !== undefined) {
				near.pause();
				const pause = (bytes.byteLength / bytesPerSecond) * 1_000;
				setTimeout(() => near.resume(), pause);
			} else if (!free) {
				near.pause();
				far.once("drain", () => near.resume());
			}
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port: own } = server.address() as { port: number };
	return {
		origin: `http://localhost:${own}`,
		sent: () => sent,
		cuts: () => cuts,
		leadTo: (other) => {
			target = other;
		},
		[Symbol.asyncDispose]: () =>
			new Promise<void>((done) => {
				for (const socket of open) socket.destroy();
				server.close(() => done());
			}),
	};
}
