import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { settingsOf } from "#settings";
import type { Dataset } from "../dataset.ts";
import { allDatasets } from "../registry.ts";
import {
	newestVersions,
	versionOf,
	withdrawnVersions,
} from "../versions/store.ts";
import type { Version } from "../versions/version.ts";

/** A dataset with its newest version; `null` before the first was made. */
export interface Listed {
	readonly dataset: Dataset;
	readonly version: Omit<Version, "files"> | null;
	/** When somebody looked last whether anything changed. */
	readonly lookedAt: Date | null;
}

/** Who gives the data away (walidata), as the installation says of itself. */
export interface Publisher {
	readonly name: Said;
	readonly email: string | null;
}

/** All that a catalogue tells. */
export interface Catalogue {
	readonly origin: string;
	readonly publisher: Publisher;
	readonly listed: readonly (Listed & { readonly version: Version | null })[];
	/** Versions that were taken back: what is known of them stays. */
	readonly withdrawn: readonly Omit<Version, "files">[];
}

export async function listedDatasets(cx: Context): Promise<readonly Listed[]> {
	const { versions, looked } = await newestVersions(cx);
	return allDatasets().map((dataset) => ({
		dataset,
		version: versions.get(dataset.slug) ?? null,
		lookedAt: looked.get(dataset.slug) ?? null,
	}));
}

export async function publisherOf(cx: Context): Promise<Publisher> {
	const { organisation, email } = await settingsOf(cx);
	return {
		name: organisation ?? {
			id: "Pengelola situs ini",
			en: "Whoever runs this site",
		},
		email,
	};
}

export async function catalogueOf(cx: Context): Promise<Catalogue> {
	const listed: (Listed & { readonly version: Version | null })[] = [];
	for (const one of await listedDatasets(cx))
		listed.push({
			...one,
			version: await versionOf(cx, one.dataset.slug),
		});
	return {
		origin: cx.origin,
		publisher: await publisherOf(cx),
		listed,
		withdrawn: await withdrawnVersions(cx),
	};
}
