import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as OTLP writes it in JSON, as far as tests look. */
export interface SentSpan {
	readonly traceId: string;
	readonly spanId: string;
	readonly parentSpanId?: string;
	readonly name: string;
	readonly attributes: readonly {
		readonly key: string;
		readonly value: Readonly<Record<string, unknown>>;
	}[];
}

/** A collector that takes what is sent as OTLP over HTTP, and keeps it. */
export async function openCollector() {
	const bodies: string[] = [];
	const server = createServer(async (request, response) => {
		const parts: Buffer[] = [];
		for await (const part of request) parts.push(part as Buffer);
		if (request.url === "/v1/traces")
			bodies.push(Buffer.concat(parts).toString());
		response.setHeader("content-type", "application/json").end("{}");
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		/** Everything that was sent, as it was written. */
		written: () => bodies.join("\n"),
		spans: (): SentSpan[] =>
			bodies.flatMap((body) =>
				JSON.parse(body).resourceSpans.flatMap(
					(resource: { scopeSpans: { spans: SentSpan[] }[] }) =>
						resource.scopeSpans.flatMap(({ spans }) => spans),
				),
			),
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
