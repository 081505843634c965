import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type MetricsSettings, WrongSetting } from "#platform/config.ts";
import type { Health } from "#platform/observing/health.ts";
import type { Metrics } from "#platform/observing/metrics.ts";

/**
 * A listener beside that of the site, which a worker has too: `/metrics`, and how the process is. It is up from the first
 * moment to the last, so that it can say that the process starts or stops.
 */
export function listenForMetrics(
	{ host, port, token }: MetricsSettings,
	health: Health,
	metrics: Pick<Metrics, "page">,
): Promise<Server> {
	const server = createServer(
		getRequestListener(async (request) => {
			const asked = await health.answer(request);
			if (asked) return asked;
			if (new URL(request.url).pathname !== "/metrics")
				return new Response(null, { status: 404 });
			if (token !== null && !brings(request, token))
				return new Response(null, {
					status: 401,
					headers: { "www-authenticate": "Bearer" },
				});
			const { type, text } = await metrics.page();
			return new Response(text, {
				headers: { "content-type": type, "cache-control": "no-store" },
			});
		}),
	);
	return new Promise((done, fail) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			fail(error.code === "EADDRINUSE" ? taken(port) : error),
		);
		server.listen(port, host, () => done(server));
	});
}

const taken = (port: number): WrongSetting =>
	new WrongSetting(
		`Port ${port} of RANGKUL_METRICS is already in use. Give each process a port of its own.`,
	);

/** Compared in the same time, whatever it is. */
const brings = (request: Request, token: string): boolean =>
	timingSafeEqual(
		digest(request.headers.get("authorization") ?? ""),
		digest(`Bearer ${token}`),
	);

const digest = (text: string): Buffer =>
	createHash("sha256").update(text).digest();
