import type { OperationCall } from "#platform/http/operation.ts";
import { languageOf } from "../calls/language.ts";
import { paceOf } from "../calls/pace.ts";
import { bytesOf, largestBody, typeOf } from "../calls/read-call.ts";
import { json, networkIn } from "../calls/serve.ts";
import { grantToken, tokenHolds } from "./grant-token.ts";

type Error =
	| "invalid_request"
	| "invalid_client"
	| "invalid_scope"
	| "unsupported_grant_type"
	| "temporarily_unavailable";

/** What is amiss, in words for whoever writes the client (RFC 6749, 5.2: ASCII). */
const says = {
	id: {
		invalid_request:
			"Kirim grant_type=client_credentials sebagai formulir, setiap bidang sekali, dengan client_id dan client_secret lewat satu cara.",
		invalid_client:
			"Sistem tidak dikenal, rahasianya salah, atau sudah diakhiri.",
		invalid_scope:
			"Cakupan ini tidak ada atau tidak diberikan kepada sistem ini.",
		unsupported_grant_type: "Pakai grant_type=client_credentials.",
		temporarily_unavailable:
			"Terlalu sering. Retry-After menyebut berapa detik lagi.",
	},
	en: {
		invalid_request:
			"Send grant_type=client_credentials as a form, each field once, with client_id and client_secret in one way.",
		invalid_client:
			"The system is not known, its secret is wrong, or it was ended.",
		invalid_scope: "There is no such scope, or this system was not given it.",
		unsupported_grant_type: "Use grant_type=client_credentials.",
		temporarily_unavailable: "Too often. Retry-After says in how many seconds.",
	},
} as const satisfies Record<string, Record<Error, string>>;

const statuses: Partial<Record<Error, number>> = {
	invalid_client: 401,
	temporarily_unavailable: 429,
};

/** `POST /oauth/token` (RFC 6749, 4.4): its errors are those of the standard, for clients that know nothing of ours. */
export async function tokenEndpoint({
	cx,
	request,
}: OperationCall): Promise<Response> {
	const network = networkIn(request);
	const fields = await fieldsOf(request);
	const client = fields && clientIn(request, fields);
	const open = paceOf("public", network, cx.now);
	// Each system by itself: many share a network, and none of them waits for what another does there.
	const pace = open.within
		? paceOf("token", network && `${network} ${client?.id ?? ""}`, cx.now)
		: open;
	const headers = {
		...pace.headers,
		"content-type": json,
		"cache-control": "no-store",
		// RFC 6749, 5.1.
		pragma: "no-cache",
		vary: "Accept-Language",
	};
	const refuse = (error: Error) =>
		new Response(
			JSON.stringify({
				error,
				error_description: says[languageOf(request)][error],
			}),
			{
				status: statuses[error] ?? 400,
				headers: {
					...headers,
					...(error === "invalid_client" && {
						"www-authenticate": 'Basic realm="Rangkul"',
					}),
				},
			},
		);
	if (!pace.within) return refuse("temporarily_unavailable");
	if (!fields || !client) return refuse("invalid_request");
	const grant = fields.get("grant_type");
	if (!grant) return refuse("invalid_request");
	if (grant !== "client_credentials") return refuse("unsupported_grant_type");
	const granted = await grantToken(cx, {
		...client,
		scope: fields.get("scope") ?? "",
	});
	if (!granted.ok) return refuse(granted.problem.reason);
	return new Response(
		JSON.stringify({
			access_token: granted.value.token,
			token_type: "Bearer",
			expires_in: tokenHolds,
			scope: granted.value.scopes.join(" "),
		}),
		{ headers },
	);
}

/** `null` where it is no form, too long, or says something twice (RFC 6749, 3.2). */
async function fieldsOf(request: Request): Promise<URLSearchParams | null> {
	if (typeOf(request) !== "application/x-www-form-urlencoded") return null;
	const bytes = await bytesOf(request, largestBody);
	if (bytes === null) return null;
	const fields = new URLSearchParams(new TextDecoder().decode(bytes));
	return [...fields.keys()].length === new Set(fields.keys()).size
		? fields
		: null;
}

/** By HTTP Basic or by fields, never by both (RFC 6749, 2.3). Nobody at all is a client that is not known. */
function clientIn(
	request: Request,
	fields: URLSearchParams,
): { readonly id: string; readonly secret: string } | null {
	const inFields = fields.has("client_id") || fields.has("client_secret");
	const header = request.headers.get("authorization");
	if (header === null)
		return {
			id: fields.get("client_id") ?? "",
			secret: fields.get("client_secret") ?? "",
		};
	if (fields.has("client_secret")) return null;
	const coded = /^Basic ([\w+/]+=*)$/i.exec(header.trim())?.[1];
	if (coded === undefined) return null;
	const [id = "", ...rest] = Buffer.from(coded, "base64")
		.toString("utf8")
		.split(":");
	const decoded = [id, rest.join(":")].map(unescaped);
	const [name, secret] = decoded;
	if (name == null || secret == null) return null;
	if (inFields && fields.get("client_id") !== name) return null;
	return { id: name, secret };
}

/** Both halves are written as in a form before they go into Basic (RFC 6749, 2.3.1). */
function unescaped(text: string): string | null {
	try {
		return decodeURIComponent(text.replaceAll("+", " "));
	} catch {
		return null;
	}
}
