import { say } from "#kernel/text.ts";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Hug, Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Steps, stepWords } from "#ui/steps.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import { pageName } from "../page-names.ts";
import type { Stop, Tour } from "./tour.ts";

interface TourProps {
	readonly view: View;
	readonly tour: Tour;
	/** From 1. */
	readonly now: number;
}

/** One page of five. It stands beside the navigation and blocks nothing. */
export const TourPage = (props: TourProps) => {
	const { view, tour, now } = props;
	const stop = tour[now - 1] ?? tour[0];
	const title = say(stop.title, view.lang);
	return (
		<OfficerLayout
			view={view}
			title={stepWords({ view, now, of: tour.length, name: title })}
			head={
				<PageHead
					above={<Steps view={view} now={now} of={tour.length} />}
					title={title}
					lead={
						now === 1
							? view.t("site.tour.welcome", { name: view.me?.name ?? "" })
							: undefined
					}
				/>
			}
			asideLabel={view.t("site.tour.all")}
			aside={<AllStops {...props} />}
		>
			<Hug>
				{stop.says.map((sentence) => (
					<p>{say(sentence, view.lang)}</p>
				))}
				<Pages view={view} stop={stop} />
			</Hug>
			<Onward {...props} />
			<Meta>{view.t("site.tour.again")}</Meta>
		</OfficerLayout>
	);
};

/** Ways out of the tour: whoever wants to look at once may. */
const Pages = ({
	view,
	stop,
}: {
	readonly view: View;
	readonly stop: Stop;
}) => (
	<nav class="row" aria-label={view.t("site.tour.pages")}>
		{stop.paths.map((path) => (
			<a href={link(view, path, {})}>{pageName(view, path)}</a>
		))}
	</nav>
);

const Onward = ({ view, tour, now }: TourProps) => {
	const last = now === tour.length;
	return (
		<Row>
			{last ? (
				<End view={view}>
					<Button>{view.t("site.tour.end")}</Button>
				</End>
			) : (
				<LinkButton href={stopLink(view, now + 1)}>
					{view.t("site.tour.next")}
				</LinkButton>
			)}
			{now > 1 && (
				<a href={stopLink(view, now - 1)}>{view.t("site.tour.back")}</a>
			)}
			{!last && (
				<End view={view}>
					<Button kind="quiet" small>
						{view.t("site.tour.skip")}
					</Button>
				</End>
			)}
		</Row>
	);
};

/** Where one is, and the way to every other page. */
const AllStops = ({ view, tour, now }: TourProps) => (
	<Timeline
		view={view}
		happenings={tour.map(({ title }, place) => ({
			title:
				place + 1 === now ? (
					say(title, view.lang)
				) : (
					<a href={stopLink(view, place + 1)}>{say(title, view.lang)}</a>
				),
			state: place + 1 < now ? "done" : place + 1 === now ? "now" : "later",
			says: null,
		}))}
	/>
);

/** Skipping and finishing are the same deed: the tour does not come by itself again. */
const End = ({
	view,
	children,
}: {
	readonly view: View;
	readonly children: ReturnType<typeof Button>;
}) => (
	<Form view={view} action={link(view, "/perkenalan", {})} look="row">
		{children}
	</Form>
);

const stopLink = (view: View, now: number): string =>
	now === 1
		? link(view, "/perkenalan", {})
		: link(view, "/perkenalan/:langkah", { langkah: String(now) });
