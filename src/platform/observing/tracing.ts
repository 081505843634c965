import {
	type Attributes,
	isSpanContextValid,
	type Context as Place,
	ROOT_CONTEXT,
	type Span,
	SpanKind,
	SpanStatusCode,
	type Tracer,
	trace,
} from "@opentelemetry/api";
import type { Asked } from "./heard.ts";
import { type Running, runAs, runningNow } from "./running.ts";
import { kindOfStatement, statementOf } from "./statement.ts";

/**
 * Who writes the spans of this process, `null` where no traces are sent. Not the one that OpenTelemetry keeps for everybody:
 * libraries that find it there write spans of their own, and into them the words of errors, in which names may stand.
 */
let tracer: Tracer | null = null;

/** From now on spans are written by it; by `null` none. */
export const traceBy = (one: Tracer | null): void => {
	tracer = one;
};

export const isTracing = (): boolean => tracer !== null;

/** In the form of W3C Trace Context: version, trace, span, flags. */
const written = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The place in a trace that somebody else's words name; the beginning of a new one where they name none. */
function placeIn(traceparent: string | null | undefined): Place {
	const [, traceId, spanId, flags] = written.exec(traceparent ?? "") ?? [];
	if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
	const spanContext = {
		traceId,
		spanId,
		traceFlags: Number.parseInt(flags, 16) & 1,
		isRemote: true,
	};
	return isSpanContextValid(spanContext)
		? trace.setSpanContext(ROOT_CONTEXT, spanContext)
		: ROOT_CONTEXT;
}

/** Where we are, in words for another process; `null` where no trace is written. */
export function traceparent(): string | null {
	const place = runningNow()?.place;
	const span = place && trace.getSpanContext(place);
	if (!span) return null;
	const flags = (span.traceFlags & 1).toString(16).padStart(2, "0");
	return `00-${span.traceId}-${span.spanId}-${flags}`;
}

export const traceIdOf = ({ place }: Running): string | undefined =>
	place ? trace.getSpanContext(place)?.traceId : undefined;

/** What a span is called and says. Kinds, patterns and numbers alone: nothing that somebody typed. */
interface About {
	readonly name: string;
	readonly kind?: "server" | "client" | "consumer";
	readonly says?: Attributes;
	/** The place that it goes on from, where that is not the one that we are at. */
	readonly from?: string | null;
}

const kinds = {
	server: SpanKind.SERVER,
	client: SpanKind.CLIENT,
	consumer: SpanKind.CONSUMER,
} as const;

const begin = (by: Tracer, { name, kind, says }: About, place: Place): Span =>
	by.startSpan(
		name,
		{
			...(kind && { kind: kinds[kind] }),
			...(says && { attributes: says }),
		},
		place,
	);

/** Does something as a step of the trace that we are in; without one it is just done. */
export function inSpan<Answer>(
	about: About,
	work: () => Promise<Answer>,
): Promise<Answer> {
	const now = tracer && runningNow();
	return tracer && now?.place
		? spanned(tracer, about, now, now.place, work)
		: work();
}

/** Does something as the beginning of a trace, or as what goes on from a place that was written down. */
export function inTrace<Answer>(
	about: About,
	work: () => Promise<Answer>,
): Promise<Answer> {
	const route = about.name;
	return tracer
		? spanned(tracer, about, { route, place: null }, placeIn(about.from), work)
		: work();
}

async function spanned<Answer>(
	by: Tracer,
	about: About,
	now: Running,
	from: Place,
	work: () => Promise<Answer>,
): Promise<Answer> {
	const span = begin(by, about, from);
	try {
		return await runAs({ ...now, place: trace.setSpan(from, span) }, work);
	} catch (error) {
		wentWrong(span, error);
		throw error;
	} finally {
		span.end();
	}
}

/** That it failed and as what kind of error; its words may name people and are left out. */
function wentWrong(span: Span, error: unknown): void {
	span.setStatus({ code: SpanStatusCode.ERROR });
	span.setAttribute(
		"error.type",
		error instanceof Error ? error.name : typeof error,
	);
}

/**
 * The span of a request. Its route is known later, and may be one that must not be told of: then it is never ended, and so
 * never sent, and whatever is done in it neither.
 */
export function beginRequest(
	now: Running,
	method: string,
	from: string | null,
): (response: Pick<Response, "status">) => void {
	if (!tracer) return () => undefined;
	const place = placeIn(from);
	const span = begin(tracer, { name: method, kind: "server" }, place);
	now.place = trace.setSpan(place, span);
	return ({ status }) => {
		if (now.place === null) return;
		span.updateName(`${method} ${now.route}`);
		span.setAttributes({
			"http.request.method": method,
			"http.route": now.route,
			"http.response.status_code": status,
			...(now.requestId ? { "rangkul.request": now.requestId } : {}),
		});
		if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
		span.end();
	};
}

/** A statement becomes a span when it has ended: Kysely tells of it then. */
export function spanOfStatement({ sql, ms, well }: Asked): void {
	const place = tracer && runningNow()?.place;
	if (!tracer || !place) return;
	const ended = Date.now();
	const kind = kindOfStatement(sql);
	const span = tracer.startSpan(
		kind,
		{
			kind: SpanKind.CLIENT,
			startTime: ended - ms,
			attributes: {
				"db.system.name": "postgresql",
				"db.operation.name": kind,
				"db.query.text": statementOf(sql),
			},
		},
		place,
	);
	if (!well) span.setStatus({ code: SpanStatusCode.ERROR });
	span.end(ended);
}
