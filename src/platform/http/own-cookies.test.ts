import assert from "node:assert/strict";
import { test } from "node:test";
import { ownCookies } from "./own-cookies.ts";

const secure = ownCookies({
	origin: "https://rangkul.example",
	ofSomePages: ["kios"],
});
const open = ownCookies({ origin: "http://localhost", ofSomePages: ["kios"] });

const read = (own: typeof secure, cookie: string): string | null => {
	const request = new Request("http://localhost/", { headers: { cookie } });
	own.read(request);
	return request.headers.get("cookie");
};
const named = (own: typeof secure, cookies: readonly string[]): string[] => {
	const response = new Response(null);
	for (const cookie of cookies) response.headers.append("set-cookie", cookie);
	own.name(response);
	return response.headers.getSetCookie();
};

test("over TLS every cookie is sent under a name that browsers guard, and only over TLS", () => {
	assert.deepEqual(
		named(secure, [
			"masuk=a=b; Path=/; HttpOnly",
			"kata=; Path=/; Max-Age=0; Secure",
			"kios=x; Path=/survei; HttpOnly",
		]),
		[
			"__Host-masuk=a=b; Path=/; HttpOnly; Secure",
			"__Host-kata=; Path=/; Max-Age=0; Secure",
			"__Secure-kios=x; Path=/survei; HttpOnly; Secure",
		],
	);
});

test("over TLS a cookie that another host of the domain could have set is not read", () => {
	assert.equal(
		read(
			secure,
			"masuk=forged; __Host-masuk=a=b; __Secure-masuk=forged; __Secure-kios=x; kios=forged; __Host-kios=forged",
		),
		"masuk=a=b; kios=x",
	);
	assert.equal(read(secure, "masuk=forged"), null);
});

test("without TLS cookies bear their plain names", () => {
	assert.deepEqual(named(open, ["masuk=a; Path=/"]), ["masuk=a; Path=/"]);
	assert.equal(
		read(open, "masuk=a; __Host-masuk=b"),
		"masuk=a; __Host-masuk=b",
	);
});
