import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A real mail server of its own for one test, and what reached it; `cut` breaks every connection. */
export async function openMailServer(
	optionsOf: (cut: () => void) => SMTPServerOptions = () => ({}),
	/** Where one stood before; any that is free when left out. */
	at = 0,
) {
	const sockets = new Set<Socket>();
	const cut = () => {
		for (const socket of sockets) socket.destroy();
	};
	const arrived: { to: string[]; secure: boolean; text: string }[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				arrived.push({
					to: session.envelope.rcptTo.map(({ address }) => address),
					secure: session.secure,
					text: Buffer.concat(chunks).toString(),
				});
				done();
			});
		},
		...optionsOf(cut),
	});
	server.server.on("connection", (socket: Socket) => sockets.add(socket));
	server.on("error", () => undefined);
	await new Promise<void>((ready) => server.listen(at, "127.0.0.1", ready));
	const { port } = server.server.address() as AddressInfo;
	return {
		port,
		arrived,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((closed) => {
				server.close(() => closed());
				// Else it waits half a minute for whoever is still connected.
				cut();
			}),
	};
}
