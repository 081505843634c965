/** What the tests use of the provider; it comes without types. */
declare module "oidc-provider" {
	import type { IncomingMessage, ServerResponse } from "node:http";

	export default class Provider {
		constructor(
			issuer: string,
			configuration: Readonly<Record<string, unknown>>,
		);
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
		on(
			event: "server_error",
			heard: (ctx: unknown, error: Error) => void,
		): this;
	}
}
