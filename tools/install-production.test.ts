import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("install-production", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rangkul-install-"));
after(() => rmSync(folder, { recursive: true }));
const skip = process.platform === "win32";

/** Steps of the script, without those that change a machine. */
const bash = (commands: string, cwd = folder): string =>
	execFileSync("bash", ["-c", `. '${script}'; ${commands}`], {
		cwd,
		encoding: "utf8",
	});

const socket = "postgres://rangkul@localhost/rangkul?host=/run/postgresql";

/** Runs the installed command line with these settings; in the place of the change of user stands what is told of it. */
function commandLine(command: string, settings: string) {
	const bin = join(folder, "bin");
	mkdirSync(bin, { recursive: true });
	writeFileSync(
		join(bin, "runuser"),
		'#!/bin/sh\nprintf "%s\\n" "$2" "$DATABASE_URL" "$(umask)" "$RANGKUL_SMTP_URL" "$4"\n',
	);
	writeFileSync(join(folder, "rangkul.env"), settings);
	bash(
		`settings=${folder}/rangkul.env base=/srv/r; command_line >${bin}/rangkul`,
	);
	for (const name of ["runuser", "rangkul"]) chmodSync(join(bin, name), 0o755);
	const { status, stdout, stderr } = spawnSync(
		join(bin, "rangkul"),
		[command],
		{ encoding: "utf8", env: { PATH: `${bin}:${process.env.PATH}` } },
	);
	const [user, database, umask, mail, program] = stdout.split("\n");
	return { status, user, database, umask, mail, program, stderr };
}

test("a backup reads the database that the site uses, as the user who sees everything, or it is refused", {
	skip,
}, () => {
	const here = commandLine("backup", `DATABASE_URL=${socket}\n`);
	assert.deepEqual(
		[here.status, here.user, here.database],
		[0, "rangkul-backup", socket.replace("rangkul@", "rangkul-backup@")],
	);
	const elsewhere = "DATABASE_URL=postgres://rangkul:x@db.example/rangkul\n";
	for (const command of ["backup", "export", "compare"]) {
		const { status, stderr } = commandLine(command, elsewhere);
		assert.equal(status, 2, command);
		assert.match(stderr, /RANGKUL_BACKUP_DATABASE_URL.*Nothing was read/);
	}
	const said = "postgres://all@db.example/rangkul";
	assert.equal(
		commandLine("backup", `${elsewhere}RANGKUL_BACKUP_DATABASE_URL=${said}\n`)
			.database,
		said,
	);
	const site = commandLine("doctor", elsewhere);
	assert.deepEqual(
		[site.status, site.user, site.database],
		[0, "rangkul", "postgres://rangkul:x@db.example/rangkul"],
	);
});

test("what a backup writes the site can read, what a restore writes a backup can, and others neither", {
	skip,
}, () => {
	for (const [command, user] of [
		["backup", "rangkul-backup"],
		["restore", "rangkul"],
		["import", "rangkul"],
	] as const) {
		const ran = commandLine(command, `DATABASE_URL=${socket}\n`);
		assert.deepEqual([ran.user, ran.umask], [user, "0027"], command);
	}
});

test("no sign in a setting is a word of the shell", { skip }, () => {
	const mark = join(folder, "was-run");
	const mail = `smtps://a:$b;c&d (e)#f\`touch ${mark}\`@mail.example`;
	const { status, mail: told } = commandLine(
		"doctor",
		`# a remark\n\nno setting\nDATABASE_URL=${socket}\nRANGKUL_SMTP_URL="${mail}"`,
	);
	assert.deepEqual([status, told], [0, mail]);
	assert.throws(() => readFileSync(mark));
});

test("files of settings are part of no release, no image and no commit", {
	skip,
}, () => {
	const secret = ["rangkul.env", ".env", ".env.local", "deep/er/rangkul.env"];
	const checkout = join(folder, "checkout");
	mkdirSync(join(checkout, "deep", "er"), { recursive: true });
	for (const name of [...secret, "README.md", "deep/er/a b.ts"])
		writeFileSync(join(checkout, name), "");
	const listed = bash("sources", checkout).split("\0").filter(Boolean);
	assert.deepEqual(listed, ["./README.md", "./deep/er/a b.ts"]);
	const image = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
	assert.ok(image.includes("**/*.env") && image.includes("**/.env*"));
	const commits = readFileSync(join(root, ".gitignore"), "utf8").split("\n");
	assert.ok(commits.includes("*.env") && commits.includes(".env*"));
});

test("what V8 made of the code is found by the user of the site, who may read it and not write it", {
	skip,
}, () => {
	const checkout = join(folder, "built");
	const made = join(checkout, "build/compiled");
	const own = join(made, `v24-x64-ab-${process.getuid?.()}`);
	mkdirSync(own, { recursive: true, mode: 0o700 });
	writeFileSync(join(own, "run"), "", { mode: 0o600 });
	bash("umask 022; compiled_for 4711", checkout);
	assert.deepEqual(readdirSync(made), ["v24-x64-ab-4711"]);
	const modes = ["", "run"].map(
		(name) => statSync(join(made, "v24-x64-ab-4711", name)).mode & 0o777,
	);
	assert.deepEqual(modes, [0o755, 0o644]);
});

test("the proxy keeps no addresses, in whatever block a request ends", {
	skip,
}, () => {
	const said = bash("no_addresses");
	assert.match(said, /^access_log off;$/m);
	assert.match(said, /^error_log \S+ emerg;$/m);
	assert.equal(
		bash("webs=3; upstream").match(/127\.0\.0\.1:808[123] /g)?.length,
		3,
	);
});

test("what a request is called, and of which trace it is, the proxy says itself, also in a block of before; said once", {
	skip,
}, () => {
	const file = join(folder, "block");
	bash(`site_block rangkul.example.go.id >${file}`);
	const before = readFileSync(file, "utf8");
	assert.match(before, /^ {2}server_name rangkul\.example\.go\.id;$/m);
	assert.doesNotMatch(before, /X-Request-ID|traceparent/);
	bash(`requests_named_by_us ${file}`);
	const said = readFileSync(file, "utf8");
	for (const line of [
		"proxy_set_header X-Request-ID $request_id;",
		'proxy_set_header traceparent "";',
	])
		assert.equal(said.split(`    ${line}\n`).length, 2, line);
	bash(`requests_named_by_us ${file}`);
	assert.equal(readFileSync(file, "utf8"), said);
	const proxy = readFileSync(script, "utf8").split(/^proxy\(\) \{$/m)[1];
	assert.match(
		proxy?.split(/^\}$/m)[0] ?? "",
		/\n {2}fi\n {2}requests_named_by_us "\$file"\n/,
	);
});

const tls = () => bash("tls_blocks rangkul.example.go.id");

test("with a certificate only TLS 1.2 and 1.3 are spoken, the newest first, with ciphers that keep what was said from whoever gets the key later", {
	skip,
}, () => {
	const said = tls();
	assert.match(said, /^ {2}ssl_protocols TLSv1\.2 TLSv1\.3;$/m);
	assert.match(said, /^ {2}ssl_prefer_server_ciphers on;$/m);
	assert.match(said, /^ {2}ssl_session_tickets off;$/m);
	const ciphers = /^ {2}ssl_ciphers (\S+);$/m.exec(said)?.[1]?.split(":") ?? [];
	assert.ok(ciphers.length > 0);
	for (const cipher of ciphers)
		assert.match(
			cipher,
			/^ECDHE-(ECDSA|RSA)-(AES(256|128)-GCM-SHA\d+|CHACHA20-POLY1305)$/,
		);
	const weak = ciphers.findIndex((cipher) => cipher.includes("AES128"));
	assert.ok(
		ciphers.slice(weak).every((cipher) => cipher.includes("AES128")),
		"the strongest first",
	);
	assert.equal(said.match(/listen .*443 ssl;/g)?.length, 2);
});

test("people who come in the open are led to TLS, under the name of the site alone; programs are refused", {
	skip,
}, () => {
	const [open = ""] = tls().split("listen 443");
	assert.match(
		open,
		/location \/ \{ return 301 https:\/\/rangkul\.example\.go\.id\$request_uri; \}/,
	);
	assert.doesNotMatch(open, /proxy_pass|\$host/);
	const programs = /location ~ (\S+) \{([^}]+\}[^}]+)\}/.exec(open);
	const pattern = new RegExp(programs?.[1] ?? "none");
	for (const path of ["/api/v1/oauth/token", "/oai", "/sru", "/open311/v2/x"])
		assert.match(path, pattern);
	// Whoever reads how it is done is led on as everybody is.
	for (const path of [
		"/",
		"/api",
		"/api/masalah/tidak-ada",
		"/apik",
		"/masuk",
		"/data/hasil-unit.csv",
	])
		assert.doesNotMatch(path, pattern);
	assert.match(programs?.[2] ?? "", /return 403 '\{"title"/);
});

test("a block that stands as it was written, also by an earlier version, is written anew; with lines of somebody else's it stays", {
	skip,
}, () => {
	const file = join(folder, "stands");
	const isOurs = () =>
		bash(`is_ours ${file} a.example && echo ours || echo theirs`).trim();
	for (const block of ["site_block", "tls_blocks"]) {
		bash(`${block} a.example >${file}`);
		assert.equal(isOurs(), "ours");
		bash(`requests_named_by_us ${file}`);
		assert.equal(isOurs(), "ours");
	}
	const own = bash("site_block a.example").replace(
		"listen 80;",
		"listen 443 ssl; # managed by Certbot",
	);
	writeFileSync(file, own);
	assert.equal(isOurs(), "theirs");
	// As version 0.5 wrote it.
	writeFileSync(
		file,
		bash("site_block a.example").replace(/.*acme-challenge.*\n/, ""),
	);
	assert.equal(isOurs(), "ours");
});
