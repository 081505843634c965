import assert from "node:assert/strict";
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { frozenIn, printOf } from "#instruments";
import { root } from "#platform/root.ts";
import { readProcedure } from "./check-procedure.ts";
import { freezeProcedure, nameOf } from "./frozen-procedures.ts";
import {
	allProcedures,
	checkProcedures,
	loadProcedures,
	procedureNamed,
} from "./load-procedures.ts";

const folder = join(root, "procedures");
const textOf = (name: string): string =>
	readFileSync(join(folder, `${name}.yaml`), "utf8");
const sp4n = textOf("sp4n");

/** What the linter says once something in a good file was changed. */
const saidOf = (from: string | RegExp, to: string): readonly string[] => {
	const text = sp4n.replace(from, to);
	assert.notEqual(text, sp4n, "the change must change something");
	const { content, findings } = readProcedure(text, "x.yaml");
	assert.equal(content === null, findings.length > 0);
	return findings.map(({ message }) => message);
};

test("every shipped procedure passes its linter and is frozen", () => {
	assert.deepEqual(loadProcedures().findings, []);
	checkProcedures();
	const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
	assert.deepEqual(
		frozenIn(folder),
		Object.fromEntries(
			files.map((file) => {
				const name = file.replace(".yaml", "");
				return [name, printOf(textOf(name))];
			}),
		),
	);
});

test("sp4n has the limits of the national channel: 3, 5, 10 and 60 working days", () => {
	const { steps, total } = procedureNamed("sp4n") ?? assert.fail();
	assert.deepEqual(
		steps.map(({ code, limit }) => `${code} ${limit?.days} ${limit?.unit}`),
		[
			"verify 3 working",
			"follow-up 5 working",
			"reply 10 working",
			"outer 60 working",
		],
	);
	assert.equal(total, "outer");
});

test("what was not compared with a printed text says so, and where it was read", () => {
	for (const { id, verified, note, basis, steps } of allProcedures()) {
		assert.ok(verified || (note?.id && note.en), id);
		assert.ok(
			basis.every(({ sources }) => sources.length > 0),
			id,
		);
		assert.ok(
			steps.every((step) => !step.verified),
			id,
		);
	}
});

test("an event that is not there, a step twice and a total without limit are found", () => {
	assert.match(
		saidOf("from: disposed", "from: sent")[0] ?? "",
		/no event "sent"/,
	);
	assert.match(
		saidOf("code: reply", "code: verify")[0] ?? "",
		/stands there twice/,
	);
	assert.match(
		saidOf("total: outer", "total: whole")[0] ?? "",
		/no step "whole" with a limit/,
	);
	assert.deepEqual(saidOf("total: outer", "total: not-known"), []);
	assert.match(
		saidOf("code: reply", "code: not-known")[0] ?? "",
		/is no code of a step/,
	);
	assert.match(
		saidOf("remind: [10, 3]", "remind: [60]")[0] ?? "",
		/before the step begins/,
	);
	assert.match(
		saidOf(/\nnote:\n.*\n.*\n/, "\n")[0] ?? "",
		/does not say what was not compared/,
	);
	assert.match(
		saidOf(
			"regulation: Perpres 76/2013\n    verified",
			"regulation: UU 1/1900\n    verified",
		)[0] ?? "",
		/does not stand under "basis"/,
	);
});

test("rights-2022 has the limits of articles 13 and 14, and says what is not known", () => {
	const { steps, total, pause } =
		procedureNamed("rights-2022") ?? assert.fail();
	assert.deepEqual(
		steps.map(({ code, from, limit }) =>
			limit
				? `${code} ${limit.days} ${limit.unit} from ${from}, ${limit.otherwise ?? "late"}`
				: `${code} not known from ${from}`,
		),
		[
			"administrative 5 working from received, late",
			"completion 10 working from gaps-told, deemed-withdrawn",
			"substantive 5 working from complete, late",
			"notice 5 working from not-competent, late",
			"examination not known from competent",
		],
	);
	// No source tells how long all of it may take, and nothing stands still: the reporter has days of their own.
	assert.deepEqual([total, pause], [null, undefined]);
});

test("a rule that does not say what its days are can be read in calendar days, and no other can", () => {
	const limitsOf = (id: string) =>
		procedureNamed(id)?.steps.flatMap(({ limit }) =>
			limit ? [`${limit.days} ${limit.unit}`] : [],
		);
	assert.deepEqual(limitsOf("rights-2022:calendar"), [
		"5 calendar",
		"10 calendar",
		"5 calendar",
		"5 calendar",
	]);
	assert.equal(procedureNamed("rights-2022:calendar", 1)?.version, 1);
	for (const id of ["sp4n:calendar", "rights-2022:lunar", "none:calendar"])
		assert.equal(procedureNamed(id), undefined, id);
	assert.ok(allProcedures().every(({ id }) => !id.includes(":")));
});

test("nobody but who may know already is told that a step of rights-2022 is late", () => {
	const { steps } = procedureNamed("rights-2022") ?? assert.fail();
	const told = steps.flatMap(({ limit }) => limit?.escalate ?? []);
	assert.ok(told.length > 0 && told.every(({ to }) => to === "holders"));
});

const copied = (t: TestContext): string => {
	const copy = mkdtempSync(join(tmpdir(), "procedures-"));
	t.after(() => rmSync(copy, { recursive: true }));
	cpSync(folder, copy, { recursive: true });
	return copy;
};

test("a frozen procedure that changed is refused, with what to do instead, and nothing else is lost", (t) => {
	const copy = copied(t);
	const file = join(copy, "sp4n.yaml");
	const changed = sp4n.replace("days: 60", "days: 90");
	writeFileSync(file, changed);
	const { procedures, findings } = loadProcedures(copy);
	assert.deepEqual(
		procedures.map(nameOf),
		loadProcedures(folder)
			.procedures.map(nameOf)
			.filter((name) => name !== "sp4n"),
	);
	assert.match(findings[0]?.message ?? "", /Cases are counted by it/);
	assert.match(findings[0]?.fix ?? "", /next version/);
	assert.equal(freezeProcedure(file, changed).ok, false);
});

test("a new version is a file of its own, beside the one that running cases end under", (t) => {
	const copy = copied(t);
	const third = sp4n.replace("version: 1", "version: 3");
	assert.equal(freezeProcedure(join(copy, "sp4n.yaml"), third).ok, false);
	const file = join(copy, "sp4n.v3.yaml");
	writeFileSync(file, third);
	assert.ok(freezeProcedure(file, third).ok);
	const { procedures, findings } = loadProcedures(copy);
	assert.deepEqual(findings, []);
	assert.deepEqual(
		procedures.map(nameOf).filter((name) => name.startsWith("sp4n")),
		["sp4n.v2", "sp4n.v3", "sp4n"],
	);
});
