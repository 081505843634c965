import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Fact, knowSources, livingFact } from "#facts";
import { citizen } from "#kernel/actor.ts";
import { at, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { facilitiesOf, factSources, tellVoice } from "../index.ts";
import { seedFacilities } from "../samples.ts";

const office = unitId("kanwil-kemenkum-ntt");
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedFacilities(world.cx);
	knowSources(factSources);
});
after(() => world[Symbol.asyncDispose]());

const fact = (asOf?: string, unit = office): Promise<Fact> =>
	livingFact(world.cx, "facilities-usable", unit, asOf);
const contested = ({ rows }: Fact) =>
	rows.flatMap(({ contested: by, link }) => (by ? [{ by: by.en, link }] : []));

test("of the facilities on record those that can be used are a fact, with one row for each and its page", async () => {
	const { numerator, denominator, rows } = await fact();
	assert.deepEqual([numerator, denominator, rows.length], ["5", "8", 8]);
	const toilet = rows.find(({ what }) => what.startsWith("Toilet"));
	assert.equal(toilet?.counts, "no");
	assert.match(toilet?.because.en ?? "", /not usable, seen on 2026-10-21/);
	assert.match(toilet?.link ?? "", /^\/unit\/kanwil-kemenkum-ntt\/fasilitas\//);
});

test("a ramp that a visitor contests is contested in the fact from that day on, and not before", async () => {
	const ramp =
		(await facilitiesOf(world.cx, [office])).find(
			({ kind }) => kind === "ramp",
		) ?? assert.fail();
	const cx = at(withActor(world.cx, citizen), new Date("2026-11-19T03:00:00Z"));
	const done = await tellVoice(cx, ramp, {
		basedOn: 1,
		teller: new Uint8Array(32),
		voice: {
			says: "contests",
			words: "Tertutup motor Pak Budi.",
			photo: null,
			seenOn: "2026-11-19",
		},
	});
	assert.ok(done.ok);
	const [row] = contested(await fact());
	assert.match(row?.by ?? "", /^1 who were there say that it is not so/);
	assert.doesNotMatch(JSON.stringify(await fact()), /Budi/);
	assert.equal(row?.link, `/unit/kanwil-kemenkum-ntt/fasilitas/${ramp.id}`);
	assert.deepEqual(contested(await fact("2026-11-18")), []);
	assert.equal((await fact()).numerator, "5");
});

test("what was last seen more than a year ago is not known, and an office without a record has no figure", async () => {
	const old = await fact(undefined, unitId("lapas-serang"));
	assert.deepEqual([old.numerator, old.rows[0]?.counts], ["0", "unknown"]);
	const none = await fact(undefined, unitId("rutan-serang"));
	assert.equal(none.value, null);
	assert.match(none.notKnown?.en ?? "", /No facility/);
});
