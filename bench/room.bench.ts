import { seedPeople } from "#identity/samples";
import { seedKeys } from "#keys/samples";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { keyOfSecret } from "#platform/envelope.ts";
import { casesFor, openCase } from "#rights-cases";
import { tellMany, withKey } from "#rights-cases/for-tests";
import { seedUnits, unitId } from "#units/samples";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";

/** 10,000 cases in one officer's hands (500 unless `full`): the list, and opening one. What a password costs stands beside. */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const bin = findPostgres();
	if (!bin) return [];
	const cluster = startCluster(bin);
	process.env.RANGKUL_TEST_POSTGRES = cluster.url;
	try {
		await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
		const { cx } = world;
		await seedUnits(cx);
		await seedPeople(cx);
		await seedKeys(cx);
		const n = full ? 10_000 : 500;
		const keys = await tellMany(cx, unitId("rutan-rangkasbitung"), n);
		const intan = await withKey(cx, "intan");
		const cases = `${n.toLocaleString("en")} cases`;
		return [
			{
				name: `one case opened, p95, ${cases}`,
				figure: await p95(async (i) => {
					const key = keys[(i * 37) % keys.length];
					const opened = key && (await openCase(intan.cx, intan.unlocked, key));
					if (!opened?.ok) throw new Error("it does not open");
				}),
				unit: "ms",
				limit: 100,
			},
			{
				name: `the first page of the desk, p95, ${cases}`,
				figure: await p95(async () => {
					const { cases } = await casesFor(intan.cx, intan.unlocked);
					if (cases.length !== 30) throw new Error("not thirty");
				}),
				unit: "ms",
				limit: null,
			},
			{
				name: "a key out of a password: Argon2id, 46 MiB, one pass, one lane",
				figure: await p95(() =>
					keyOfSecret("kata sandi untuk diukur", cx.random(16)),
				),
				unit: "ms",
				limit: null,
			},
		];
	} finally {
		cluster.stop();
	}
}

/** 95 of 100 are faster, in milliseconds. */
async function p95(ask: (i: number) => Promise<unknown>): Promise<number> {
	const each: number[] = [];
	for (let i = 0; i < 120; i += 1) {
		const began = performance.now();
		await ask(i);
		if (i >= 20) each.push(performance.now() - began);
	}
	return Math.round((each.sort((a, b) => a - b)[94] ?? Number.NaN) * 10) / 10;
}
