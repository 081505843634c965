import { kindOfType } from "#evidence";
import { isRole, roleNamed } from "#identity";
import { indicatorsOf, instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { bytes, date } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { SideSeen } from "../../index.ts";
import { evidenceFile } from "../evidence-address.ts";
import type { PairPageProps } from "./pair-page.tsx";

const places = ["pertama", "kedua"] as const;

/** One file of a pair: the picture, and under it what this person may know of it. */
export const SideOfPair = (props: PairPageProps & { readonly at: 0 | 1 }) => {
	const { view, pair, at, pictures } = props;
	const side = pair.sides[at];
	const { first, unit } = side;
	const src = link(view, "/bukti-mirip/:id/gambar/:side", {
		id: pair.id,
		side: places[at],
	});
	return (
		<figure class="twin" aria-labelledby={`berkas-${at + 1}`}>
			<figcaption class="group">
				<p class="meta">
					{view.t(
						at === 0 ? "assessments.pair-older" : "assessments.pair-younger",
					)}
				</p>
				<h2 id={`berkas-${at + 1}`}>{unit.name}</h2>
			</figcaption>
			<div class="plate">
				{pictures.get(`${side.unitId} ${side.sha256}`) ? (
					<img
						src={src}
						alt={
							side.shown === "whole" && first.description
								? first.description
								: view.t("assessments.pair-picture-of", { unit: unit.name })
						}
						decoding="async"
					/>
				) : (
					<p>
						{view.t("assessments.pair-no-picture", {
							kind: kindOfType(first.type)?.word ?? first.type,
							size: bytes(view.lang, first.size),
						})}
					</p>
				)}
			</div>
			<Facts facts={factsOf(props, side)} />
			{side.shown === "least" && (
				<p class="meta">{view.t("assessments.pair-beyond")}</p>
			)}
		</figure>
	);
};

function factsOf(
	{ view, roles }: PairPageProps,
	{ first, unit, uses, shown, unitId }: SideSeen,
) {
	const { t, lang } = view;
	const dated = [
		{ term: t("assessments.pair-province"), is: unit.provinceName },
		{ term: t("assessments.pair-kept"), is: date(lang, first.keptAt) },
		{
			term: t("assessments.pair-dated"),
			is: first.documentDate
				? date(lang, first.documentDate)
				: t("assessments.pair-not-dated"),
		},
	];
	if (shown === "least") return dated;
	const day = dayOf(first.keptAt);
	const role = (roles.get(first.keptById ?? "") ?? []).find(
		(held) =>
			held.unitId === unitId &&
			held.from <= day &&
			(held.until === null || day < held.until),
	)?.role;
	return [
		{
			term: t("assessments.pair-proves"),
			is:
				uses.length === 0
					? t("assessments.pair-proves-nothing")
					: roundsOf(uses).map(([use, n], at) => (
							<>
								{at > 0 && <br />}
								<UseOfFile view={view} slug={unit.slug} use={use} />
								{n > 1 && (
									<> {t("assessments.pair-proves-more", { n: n - 1 })}</>
								)}
							</>
						)),
		},
		...dated,
		{
			term: t("assessments.pair-kept-by"),
			is:
				role && isRole(role)
					? say(roleNamed(role).label, lang)
					: t("assessments.pair-kept-by-unknown"),
		},
		{
			term: t("assessments.pair-file"),
			is: <a href={evidenceFile(view, unit, first)}>{first.name}</a>,
		},
	];
}

/** The first item of each round in which the file proves something, and how many there are; the youngest first. */
function roundsOf(
	uses: SideSeen["uses"],
): readonly (readonly [SideSeen["uses"][number], number])[] {
	const rounds = Map.groupBy(uses, ({ assessmentId }) => assessmentId);
	return [...rounds.values()].flatMap((items) => {
		const [first] = items;
		return first ? [[first, items.length] as const] : [];
	});
}

/** A way to the item, where its consequence is drawn; where a draw gave it to somebody, it is theirs to open. */
const UseOfFile = ({
	view,
	slug,
	use,
}: {
	readonly view: View;
	readonly slug: string;
	readonly use: SideSeen["uses"][number];
}) => {
	const { instrument: id, programme, year, code, allotment } = use;
	const indicator = indicatorsIn(id).find((one) => one.code === code);
	const words = view.t("assessments.pair-use", {
		programme: programme.toUpperCase(),
		year: String(year),
		code,
		name: indicator ? say(indicator.label, view.lang) : "",
	});
	const item = { unit: slug, instrument: id, year: String(year), code };
	if (allotment !== null) return <>{words}</>;
	return (
		<a
			href={
				view.may("assessment.verify")
					? link(view, "/verifikasi/:unit/:instrument/:year/butir/:code", item)
					: link(view, "/keputusan/:unit/:instrument/:year/butir/:code", item)
			}
		>
			{words}
		</a>
	);
};

const indicatorsIn = (id: string) => {
	const instrument = instrumentNamed(id);
	return instrument ? indicatorsOf(instrument) : [];
};
