import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { root } from "../src/platform/root.ts";
import { openTestHouse, type TestHouse } from "../src/site/for-tests.ts";
import { missing, run } from "./library-clients.ts";

// Other people's programs read the catalogue over HTTP, as another library, a harvester or a union catalogue would.

let house: TestHouse;
let server: Server;
let origin = "";
const folder = mkdtempSync(join(tmpdir(), "rangkul-library-"));

before(async () => {
	house = await openTestHouse();
	server = createServer(getRequestListener(house.house.fetch));
	await new Promise<void>((done) => server.listen(0, done));
	origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(async () => {
	server.close();
	server.closeAllConnections();
	await house[Symbol.asyncDispose]();
	rmSync(folder, { recursive: true, force: true });
});

async function taken(path: string, name: string): Promise<string> {
	const answer = await fetch(origin + path);
	assert.equal(answer.status, 200, path);
	const place = join(folder, name);
	writeFileSync(place, Buffer.from(await answer.arrayBuffer()));
	return place;
}

const fits = async (schema: string, file: string): Promise<void> => {
	const { status, said } = await run("xmllint", [
		"--noout",
		"--nonet",
		"--relaxng",
		join(root, "journeys/schemas", schema),
		file,
	]);
	assert.equal(status, 0, said.slice(0, 2_000));
};

test("yaz-marcdump reads every record that is exported, in both forms", {
	skip: missing("yaz"),
}, async () => {
	const marc = await taken("/perpustakaan/marc/semua.mrc", "all.mrc");
	const iso = await run("yaz-marcdump", ["-n", "-v", "-p", marc]);
	assert.equal(iso.status, 0, iso.said.slice(0, 2_000));
	assert.doesNotMatch(iso.said, /\((Warning|Length|Separator|Bad|No )/i);
	const xml = await taken("/perpustakaan/marc/semua.xml", "all.xml");
	const lines = async (form: string, file: string) =>
		(await run("yaz-marcdump", ["-i", form, "-o", "line", file])).said
			.split("\n")
			.filter((line) => line.startsWith("245 ")).length;
	const many = await lines("marc", marc);
	assert.ok(many >= 1_400, `${many} titles`);
	assert.equal(await lines("marcxml", xml), many);
});

test("MARC::Lint finds nothing amiss in what is exported", {
	skip: missing("MARC::Lint"),
}, async () => {
	const marc = await taken("/perpustakaan/marc/semua.mrc", "lint.mrc");
	const { status, said } = await run("perl", [
		"-MMARC::Lint",
		"-MMARC::Batch",
		"-e",
		`my $lint = MARC::Lint->new; my $batch = MARC::Batch->new("USMARC", $ARGV[0]);
		 $batch->strict_off; my $n = 0; my %told;
		 while (my $one = $batch->next) { $n++; $lint->check_record($one); $told{$_}++ for $lint->warnings; }
		 print "$_: $told{$_}\\n" for sort keys %told; print "records: $n\\n";`,
		marc,
	]);
	assert.equal(status, 0, said.slice(0, 2_000));
	assert.match(said, /^records: 14\d\d\n$/, said.slice(0, 2_000));
});

test("xmllint finds that answers and exports are as their standards say", {
	skip: missing("xmllint"),
}, async () => {
	await fits(
		"marcxml.rng",
		await taken("/perpustakaan/marc/semua.xml", "a.xml"),
	);
	for (const [at, query] of [
		"verb=Identify",
		"verb=ListSets",
		"verb=ListMetadataFormats",
		"verb=ListIdentifiers&metadataPrefix=oai_dc",
		"verb=ListRecords&metadataPrefix=oai_dc",
		"verb=ListRecords&metadataPrefix=marcxml",
		"verb=ListRecords&resumptionToken=kemarin",
		"verb=Hapus",
	].entries())
		await fits("oai-pmh.rng", await taken(`/oai?${query}`, `oai-${at}.xml`));
	for (const [at, query] of ["hukum", "(hukum", "zzyzx"].entries())
		await fits(
			"sru.rng",
			await taken(
				`/sru?operation=searchRetrieve&version=1.2&query=${query}`,
				`sru-${at}.xml`,
			),
		);
});

test("HTTP::OAI harvests every record, token by token", {
	skip: missing("HTTP::OAI"),
}, async () => {
	const { status, said } = await run("perl", [
		"-MHTTP::OAI",
		"-e",
		`my $h = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]); my %seen; my $n = 0;
		 my $who = $h->Identify; die $who->message if $who->is_error; print $who->version, "\\n";
		 my $list = $h->ListRecords(metadataPrefix => "oai_dc", onRecord => sub { my ($one) = @_; $seen{$one->identifier} = 1; $n++; });
		 die $list->message if $list->is_error;
		 print "$n of ", scalar(keys %seen), "\\n";`,
		`${origin}/oai`,
	]);
	assert.equal(status, 0, said.slice(0, 2_000));
	const [, n = "", different] = /^2\.0\n(\d+) of (\d+)\n$/.exec(said) ?? [];
	assert.equal(n, different, said.slice(0, 2_000));
	assert.ok(Number(n) >= 1_400, said);
});

test("yaz-client finds by SRU, shows a record, and reads why a question is refused", {
	skip: missing("yaz"),
}, async () => {
	const ask = async (...commands: readonly string[]) =>
		(
			await run(
				"yaz-client",
				[],
				[
					`open ${origin}/sru`,
					"sru get 1.2",
					"querytype cql",
					"schema marcxml",
					...commands,
					"quit",
					"",
				].join("\n"),
			)
		).said;
	const found = await ask("find dc.title=hukum", "show 1");
	assert.match(found, /Number of hits: [1-9]/, found);
	assert.match(found, /<record xmlns="http:\/\/www\.loc\.gov\/MARC21\/slim">/);
	const refused = await ask("find (hukum");
	assert.match(
		refused,
		/info:srw\/diagnostic\/1\/13|Invalid or unsupported/i,
		refused,
	);
});
