import { addressHeader } from "#identity";
import { clientAddress } from "#platform/http/client-address.ts";
import type { Health } from "#platform/observing/health.ts";
import { requestIdOf } from "#platform/observing/request-id.ts";
import { type Running, runAs } from "#platform/observing/running.ts";
import { beginRequest } from "#platform/observing/tracing.ts";

interface Answering {
	readonly house: {
		readonly fetch: (request: Request) => Promise<Response>;
	};
	readonly health: Health;
	readonly trustedProxies: number;
	readonly random: (bytes: number) => Uint8Array;
}

/**
 * What stands before the pipeline of each request: health, which nothing holds up; the address of the client, whatever a
 * client says of itself; and the id that all lines of the log bear and that the answer gives back.
 */
export const answering =
	({ house, health, trustedProxies, random }: Answering) =>
	async (request: Request, peer: string): Promise<Response> => {
		const asked = await health.answer(request);
		if (asked) return asked;
		// The rate limits count by it.
		request.headers.set(
			addressHeader,
			clientAddress(
				request.headers.get("x-forwarded-for"),
				peer,
				trustedProxies,
			),
		);
		const requestId = requestIdOf(
			request.headers.get("x-request-id"),
			trustedProxies,
			random,
		);
		const what: Running = { requestId, route: "none", place: null };
		const ended = beginRequest(
			what,
			request.method,
			trustedProxies > 0 ? request.headers.get("traceparent") : null,
		);
		const response = await runAs(what, () => house.fetch(request));
		ended(response);
		response.headers.set("x-request-id", requestId);
		return response;
	};
