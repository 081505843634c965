import { join } from "node:path";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { watchTasks } from "#accommodations";
import { knowVoices, watchActions, watchOwners } from "#actions";
import { apiAddresses, forgetCalls } from "#api";
import {
	forgetDrafts,
	forgetFieldChanges,
	remindOffices,
	watchDeadlines,
	watchPredicates,
} from "#assessments";
import { askToLook, askToReview } from "#catalogue";
import {
	channels,
	deliverMessages,
	type Messengers,
	mailBy,
	smsBy,
	whatsappBy,
} from "#channels";
import { newsOn } from "#channels/web";
import {
	endLateChecks,
	forgetLaporFiles,
	handOnRatings,
	releaseFigures,
	routeStranded,
} from "#complaints";
import { measureAvailability, releaseClosed, releaseVoices } from "#equity";
import { releaseReach, workOnIssuing } from "#events";
import { scanCookie } from "#events/web";
import {
	findPairs,
	inspectWaiting,
	noLooksYet,
	queueUnscanned,
	scanAgain,
} from "#evidence";
import { knowSources } from "#facts";
import { watchGuidance } from "#guidance";
import {
	createIdentity,
	forgetOldTries,
	type Me,
	secondFactorPath,
} from "#identity";
import { proofAgain } from "#identity/web";
import { type Actor, citizen, theSystem } from "#kernel/actor.ts";
import { uuidv7 } from "#kernel/id.ts";
import { forgetUnlocked } from "#keys";
import { lockedWithPasswords } from "#keys/web";
import {
	giveUpUndecided,
	recountWords,
	remindReaders,
	workOnArrivals,
} from "#library";
import { watchMeetings } from "#meetings";
import { watchDates } from "#milestones";
import { deliverReleases, publishPlanned } from "#news";
import { pressWordsOn } from "#news/web";
import { deliverMail } from "#notices";
import { lettersOn } from "#notices/web";
import { keepDatasets } from "#open-data";
import { voices, watchWaiting } from "#outcomes";
import { watchAgreements } from "#partners";
import { retentionRounds, watchClaims } from "#personal-data";
import { deliver } from "#platform/announce.ts";
import { openChance } from "#platform/chance.ts";
import type { Config } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import type { Database } from "#platform/database/open.ts";
import { openFiles } from "#platform/files/open-files.ts";
import { folderParts, type PartStore } from "#platform/files/parts.ts";
import type { FileStore } from "#platform/files/store.ts";
import { makeApp } from "#platform/http/app.ts";
import type { Door } from "#platform/http/door.ts";
import type { House, Known } from "#platform/http/house.ts";
import { forgetPosts } from "#platform/http/once.ts";
import { ownCookies } from "#platform/http/own-cookies.ts";
import type { Route } from "#platform/http/route.ts";
import { openMail } from "#platform/mail.ts";
import { type Manifest, marksOfKeys } from "#platform/moving/manifest.ts";
import { lineOf, type Noticed } from "#platform/notice.ts";
import type { Heard } from "#platform/observing/heard.ts";
import { root } from "#platform/root.ts";
import { clamd } from "#platform/scanning/clamd.ts";
import { noScanner } from "#platform/scanning/scanner.ts";
import { openSealing } from "#platform/sealing.ts";
import { checkProcedures, watchClocks } from "#procedures";
import { forgetReceiptTries } from "#receipts";
import { forgetErased, tellQuarters } from "#requests";
import {
	forgetLent,
	keepRetention,
	releaseNumbers,
	watchAwaited,
	watchMoved,
	watchSafety,
} from "#rights-cases";
import { type BuiltAssets, readAssets } from "#site/assets.ts";
import {
	BareExcusePage,
	barePage,
	ExcusePage,
	FailurePage,
	ForbiddenPage,
	NotFoundPage,
	StalePage,
	TooLargePage,
} from "#site/errors.tsx";
import { factSources } from "#site/fact-sources.ts";
import { recordPublications } from "#site/publications.ts";
import { endpoints, routesOf } from "#site/routes.ts";
import { staticFiles } from "#site/static-files.ts";
import { hearersOf, subscribers } from "#site/subscribers.ts";
import { isUrgent } from "#site/urgent.ts";
import { viewsOf } from "#site/view.ts";
import { wordsIn } from "#site/words.ts";
import {
	countLeft,
	draftImprovements,
	forgetArrivals,
	forgetAsides,
	forgetSlips,
	forgetUnmetArrivals,
	mixAsides,
	mixResponses,
	mixUnmet,
} from "#surveys";
import { kioskCookie } from "#surveys/web";
import { remindBeforeClosing } from "#targets";
import { closingWords } from "#targets/web";
import type { View } from "#ui/view.ts";
import { deliverWebhooks, forgetToldWebhooks, sender } from "#webhooks";
import { inTurn } from "./in-turn.ts";

interface Parts {
	readonly database: Database;
	readonly config: Pick<Config, "mode" | "secret" | "origin" | "dataFolder"> &
		Partial<
			Pick<
				Config,
				| "mail"
				| "sms"
				| "whatsapp"
				| "sealKey"
				| "s3"
				| "filePatience"
				| "clamd"
				| "provider"
			>
		>;
	/** The clock; a test may bring its own. */
	readonly now?: () => Date;
	readonly files?: FileStore;
	readonly parts?: PartStore;
	readonly assets?: BuiltAssets;
	readonly log?: (line: Record<string, unknown>) => void;
	/** Told of each answer. */
	readonly served?: Heard["served"];
	/** Left out, nobody is turned away. */
	readonly door?: Door;
	/** Told after a commit that announced something. */
	readonly announced?: () => void;
}

/** The house with all its parts put together. */
export interface Rangkul {
	readonly database: Database;
	readonly mode: Config["mode"];
	/** By what the keys of this deployment are known again. */
	readonly keys: Manifest["keys"];
	readonly routes: readonly Route<View>[];
	/** Answers requests. */
	readonly fetch: (request: Request) => Promise<Response>;
	readonly contextOf: (actor: Actor) => Context;
	/** Id of the session that a request belongs to; `null` for strangers. */
	readonly sessionOf: (request: Request) => Promise<string | null>;
	/** Delivers what was announced; answers how many. */
	readonly deliverNow: () => Promise<number>;
	/** Writes to people about what newly waits for them; `null` where no mail is sent. */
	readonly mailNow: (() => Promise<number>) | null;
	/** Tells people by the way they chose that there is news; `null` where no way is set up. */
	readonly tellPeople: (() => Promise<number>) | null;
	/** Puts out news whose time has come; answers how many. */
	readonly publishNews: () => Promise<number>;
	/** Sends releases to the media list; `null` where no mail is sent. */
	readonly mailReleases: (() => Promise<number>) | null;
	/** Tells other programs of public events; answers how many took them. */
	readonly tellPrograms: () => Promise<number>;
	/** Shows the virus scanner what it has not judged yet; `null` where there is none. */
	readonly scanNow: (() => Promise<number>) | null;
	/** Everything that was kept without a scanner waits for it from now on. */
	readonly queueUnscanned: () => Promise<number>;
	/** Looks at documents that wait for it, for some seconds; answers at how many. */
	readonly inspectNext: () => Promise<number>;
	/** Looks among all files for copies of new ones, for some seconds; answers of how many. */
	readonly compareNext: () => Promise<number>;
	/** Mixes answers to surveys that wait for one another, and counts them; answers how many. */
	readonly mixNow: () => Promise<number>;
	/** Goes on with files that librarians handed in, for some seconds; answers with how many parts. */
	readonly takeInNext: () => Promise<number>;
	/** Goes on with the certificates of an event; answers how many were issued. */
	readonly issueNext: () => Promise<number>;
	/** Ends writing: what is under way ends, nothing more begins. */
	readonly closeMail: () => void;
	/** Looks at days that are running: reminds, and says what has passed. */
	readonly watch: () => Promise<void>;
	/** Forgets what nobody asks for any more. */
	readonly tidy: () => Promise<void>;
}

/** Over all files of one post. */
const largestPostInMegabytes = 25;

/** Puts the parts together: here, and nowhere else, everybody knows everybody. */
export function assemble(parts: Parts): Rangkul {
	const {
		database,
		config,
		now = () => new Date(),
		log = () => undefined,
		announced = () => undefined,
	} = parts;
	const assets = parts.assets ?? readAssets();
	const files = parts.files ?? openFiles(config);
	const scanner = config.clamd ? clamd(config.clamd) : noScanner;
	const onTheWay = parts.parts ?? folderParts(join(config.dataFolder, "parts"));
	const random = openChance();
	// What was sealed before there was a key of its own still opens.
	const sealing = openSealing(
		config.sealKey ? [config.sealKey, config.secret] : [config.secret],
		random,
	);
	const newId = () => uuidv7(now(), random);
	const noticed = (what: Noticed) =>
		log({ level: "security", ...lineOf(config.secret, now(), what) });
	const contextOf = (actor: Actor): Context => ({
		db: database.db,
		actor,
		now: now(),
		newId,
		random,
		files,
		parts: onTheWay,
		sealing,
		scanner,
		origin: config.origin,
		announced,
		hearersOf,
		noticed,
	});

	knowSources(factSources);
	knowVoices(voices);
	checkProcedures();
	const knownLooks = noLooksYet();
	const { secret, origin, mode } = config;
	const identity = createIdentity({
		db: database.db,
		secret,
		origin,
		mode,
		newId,
		now,
		provider: config.provider ?? null,
		passwords: lockedWithPasswords,
	});
	const post = config.mail ? openMail(config.mail, log) : null;
	const messengers: Messengers = {
		...(post && { email: mailBy(post) }),
		...(config.sms && { sms: smsBy(config.sms) }),
		...(config.whatsapp && { whatsapp: whatsappBy(config.whatsapp) }),
	};
	const routes = routesOf({
		identity,
		sendsMail: Boolean(config.mail),
		reaches: {
			// The demonstration shows them all, and says that nothing goes out.
			ways: channels.filter((one) => mode === "demo" || one in messengers),
			demo: mode === "demo",
		},
	});
	const toPrograms = sender();
	const identify: House<View, Me | null>["identify"] = async (request, cx) => {
		const { waiting, ...known } = await identity.identify(cx, request);
		return { ...known, first: waiting === null ? null : secondFactorPath };
	};
	const ownNames = ownCookies({
		origin,
		ofSomePages: [kioskCookie, scanCookie],
	});
	const app = makeApp({
		routes,
		endpoints,
		operations: apiAddresses,
		secret,
		origin,
		makeContext: contextOf,
		identify,
		makeView: viewsOf({ routes, demo: mode === "demo", assets }),
		errorPages: {
			notFound: NotFoundPage,
			forbidden: ForbiddenPage,
			stale: StalePage,
			tooLarge: TooLargePage(largestPostInMegabytes),
			failure: FailurePage,
			excuse: ExcusePage,
			bareExcuse: BareExcusePage,
			bare: barePage,
		},
		proof: proofAgain(identity),
		signInPath: "/masuk",
		styleHash: assets.cssHash,
		scriptHashes: Object.values(assets.inside).map(({ hash }) => hash),
		largestPost: largestPostInMegabytes * 1_000_000,
		log,
		noticed,
		...(parts.door && {
			crowd: {
				door: parts.door,
				urgent: isUrgent,
				isSignedIn: identity.isSignedIn,
				stranger: unknown,
			},
		}),
		...(parts.served && { served: parts.served }),
		apart: (path) => path === "/ruang" || path.startsWith("/ruang/"),
	});
	return {
		database,
		mode,
		keys: marksOfKeys({ secret, sealKey: config.sealKey ?? null }),
		routes,
		fetch: withFiles(app, staticFiles(join(root, "public"), origin), ownNames),
		contextOf,
		sessionOf: async (request) => {
			ownNames.read(request);
			return (await identify(request, contextOf(theSystem))).sessionId;
		},
		// Delivering announces nothing to ourselves: otherwise one round would call for the next for ever.
		deliverNow: () =>
			deliver(
				{ ...contextOf(theSystem), announced: () => undefined },
				subscribers,
				({ name, ...failure }) =>
					log({ level: "error", announcement: name, ...failure }),
			),
		mailNow:
			post &&
			(() =>
				deliverMail(
					contextOf(theSystem),
					post,
					lettersOn({ origin, words: wordsIn }),
				)),
		tellPeople:
			Object.keys(messengers).length > 0
				? () =>
						deliverMessages(
							() => contextOf(theSystem),
							messengers,
							newsOn({ origin, words: wordsIn }),
						)
				: null,
		publishNews: () => publishPlanned(() => contextOf(theSystem)),
		mailReleases:
			post &&
			(() =>
				deliverReleases(
					() => contextOf(theSystem),
					post,
					pressWordsOn({ origin, words: wordsIn }),
					(mailing) => log({ level: "error", release: "unreadable", mailing }),
				)),
		tellPrograms: () => deliverWebhooks(() => contextOf(theSystem), toPrograms),
		scanNow: scanner.on ? () => scanAgain(contextOf(theSystem)) : null,
		queueUnscanned: () => queueUnscanned(contextOf(theSystem)),
		inspectNext: () =>
			inspectWaiting(
				() => contextOf(theSystem),
				(error) => log({ level: "error", inspection: "failed", error }),
			),
		compareNext: () =>
			findPairs(
				() => contextOf(theSystem),
				knownLooks,
				(error) => log({ level: "error", comparison: "failed", error }),
			),
		mixNow: async () =>
			(await mixAsides(contextOf(theSystem))) +
			(await mixResponses(contextOf(theSystem))) +
			(await mixUnmet(contextOf(theSystem))),
		takeInNext: () => workOnArrivals(() => contextOf(theSystem)),
		issueNext: () => workOnIssuing(() => contextOf(theSystem)),
		closeMail: () => post?.close(),
		watch: () =>
			inTurn(
				[
					watchDeadlines,
					watchPredicates,
					remindOffices,
					watchActions,
					watchOwners,
					watchWaiting,
					watchMeetings,
					watchDates,
					watchAgreements,
					watchGuidance,
					askToLook,
					watchTasks,
					watchClaims,
					askToReview,
					routeStranded,
					endLateChecks,
					watchClocks,
					watchAwaited,
					watchSafety,
					watchMoved,
					remindReaders,
					recordPublications,
					(cx) => remindBeforeClosing(cx, closingWords(wordsIn("id"))),
					// As it stands after all the others.
					keepDatasets,
				],
				contextOf(theSystem),
			),
		tidy: () =>
			inTurn(
				[
					forgetPosts,
					forgetOldTries,
					...retentionRounds(),
					forgetUnlocked,
					forgetLent,
					forgetReceiptTries,
					giveUpUndecided,
					recountWords,
					forgetLaporFiles,
					forgetErased,
					forgetToldWebhooks,
					forgetCalls,
					forgetDrafts,
					forgetFieldChanges,
					forgetArrivals,
					forgetAsides,
					forgetSlips,
					handOnRatings,
					countLeft,
					draftImprovements,
					// After what a quarter hands over when it closes.
					releaseClosed,
					releaseFigures,
					// By group what was just counted.
					releaseVoices,
					measureAvailability,
					// The numbers of a year before what they were counted of goes.
					releaseNumbers,
					tellQuarters,
					releaseReach,
					keepRetention,
					forgetUnmetArrivals,
				],
				contextOf(theSystem),
			),
	};
}

/** Whoever comes while nobody is asked who it is. */
const unknown: Known<Me | null> = {
	actor: citizen,
	sessionId: null,
	me: null,
	first: null,
	cookies: [],
};

/** Static files and compression before the pages; around all, the names of cookies. */
function withFiles(
	pages: Hono,
	files: ReturnType<typeof staticFiles>,
	cookies: ReturnType<typeof ownCookies>,
): Rangkul["fetch"] {
	const front = new Hono();
	front.use(compress());
	front.all("*", (c) => {
		const file = files.get(c.req.path);
		return file
			? new Response(file.bytes, { headers: file.headers })
			: pages.fetch(c.req.raw);
	});
	return async (request) => {
		cookies.read(request);
		const response = await front.fetch(request);
		cookies.name(response);
		return response;
	};
}
