import { connect, createServer, type Socket } from "node:net";

export interface CuttingProxy extends AsyncDisposable {
	readonly port: number;
	/** Connections that were cut between the sending of a request and its answer. */
	readonly cuts: () => number;
}

/** The header by which a request asks to be cut off: after so many milliseconds, or when its answer begins, if that is sooner. */
export const cutHeader = "x-cut-after";

/** Passes everything on; of a request that asks for it the answer never arrives. */
export async function openProxy(upstream: number): Promise<CuttingProxy> {
	let cuts = 0;
	const open = new Set<Socket>();
	const server = createServer((client) => {
		const site = connect(upstream, "127.0.0.1");
		let doomed = false;
		const end = () => {
			client.destroy();
			site.destroy();
		};
		const cut = () => {
			if (client.destroyed) return;
			cuts += 1;
			// A reset, as a line that breaks: the answer is lost on the way.
			client.resetAndDestroy();
			// The site goes on with what it was sent, and finds nobody to answer to.
			site.destroy();
		};
		client.on("data", (chunk) => {
			site.write(chunk);
			const asked = new RegExp(`${cutHeader}: (\\d+)`, "i").exec(
				chunk.toString("latin1"),
			);
			if (!asked) return;
			doomed = true;
			setTimeout(cut, Number(asked[1]));
		});
		site.on("data", (chunk) => {
			if (doomed) cut();
			else client.write(chunk);
		});
		for (const socket of [client, site]) {
			open.add(socket);
			socket.setNoDelay(true);
			socket.on("error", end);
			socket.on("close", () => {
				open.delete(socket);
				end();
			});
		}
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	if (address === null || typeof address === "string")
		throw new Error("the proxy has no port");
	return {
		port: address.port,
		cuts: () => cuts,
		[Symbol.asyncDispose]: async () => {
			for (const socket of open) socket.destroy();
			await new Promise((done) => server.close(done));
		},
	};
}
