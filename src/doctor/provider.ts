import { createProvider, providerReturnPath } from "#identity";
import type { Config } from "#platform/config.ts";
import { type Finding, toMend, well } from "./finding.ts";

/** Whether the identity provider is there and says what we need of it; nothing where none is set up. Signs nobody in. */
export async function lookAtProvider({
	provider,
	origin,
}: Pick<Config, "provider" | "origin">): Promise<Finding[]> {
	if (provider === null) return [];
	const problem = await createProvider(provider, origin).problem();
	return [
		problem === null
			? well(
					"identity-provider",
					`${provider.name} answers. It has to send people back to ${origin}${providerReturnPath}.`,
				)
			: toMend(
					"identity-provider",
					`${provider.name} cannot be used: ${problem}.`,
					"See that RANGKUL_OIDC_ISSUER is written as the provider writes it, and that this machine may reach it. Until then people sign in with their password.",
				),
	];
}
