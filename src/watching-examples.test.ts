import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { openMetrics } from "#platform/observing/metrics.ts";
import { root } from "#platform/root.ts";

const read = (name: string) =>
	readFileSync(join(root, "docs/observability", name), "utf8");

interface Rule {
	readonly alert: string;
	readonly expr: string;
	readonly annotations: { readonly summary: string; readonly do: string };
}
const rules: readonly Rule[] = parse(read("alerts.yaml")).groups.flatMap(
	({ rules }: { rules: Rule[] }) => rules,
);
const panels: readonly { readonly targets: readonly { expr: string }[] }[] =
	JSON.parse(read("grafana.json")).panels;

/** Names of numbers in an expression of Prometheus. */
const namesIn = (expr: string): string[] =>
	expr.match(/\b(?:rangkul|nodejs|process)_\w+/g) ?? [];

test("alerts and dashboard name numbers that a process tells, and leave out none of ours", async () => {
	const metrics = await openMetrics({
		kind: "both",
		version: "0.0.0",
		pool: () => ({ open: 1, used: 1, waiting: 0 }),
		ready: async () => true,
		waiting: async () => ({ mail: { count: 1, failed: 0, oldest: 2 } }),
	});
	metrics.served({ method: "GET", route: "/", status: 500, ms: 1 });
	metrics.turnedAway({ errand: "reading" });
	metrics.asked({ sql: "select 1", ms: 1, well: false });
	metrics.rounded({ round: "watch", ms: 1, well: true });
	metrics.rounded({ round: "watch", ms: 1, well: false });
	const { text } = await metrics.page();
	const told = new Set(
		[...text.matchAll(/^(\w+)(?:\{.*\})? \S+$/gm)].map(([, name]) => name),
	);
	const asked = new Set(
		[...rules, ...panels.flatMap(({ targets }) => targets)].flatMap(
			({ expr }) => namesIn(expr),
		),
	);
	assert.ok(asked.size > 10);
	assert.deepEqual(
		[...asked].filter((name) => !told.has(name)),
		[],
	);
	const families = [...text.matchAll(/^# TYPE (rangkul_\w+)/gm)].map(
		([, name]) => name ?? "",
	);
	assert.deepEqual(
		families.filter((name) => ![...asked].some((one) => one.startsWith(name))),
		[],
	);
});

test("each alert says in words what is wrong and what to do", () => {
	for (const { alert, annotations } of rules)
		assert.ok(annotations.summary && annotations.do, alert);
});
