import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Counts,
	type Event,
	type Listed,
	sidesOf,
	terms,
} from "../../index.ts";
import { PlaceTag } from "./mine-page.tsx";

export interface ParticipantsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly counts: Counts;
	readonly rows: readonly Listed[];
	readonly now: number;
	readonly last: number;
}

/** Who takes part and who waits, for the office. What somebody needs stands at the desk that arranges it. */
export const ParticipantsPage = (props: ParticipantsPageProps) => {
	const { view, unit, event, counts, rows, now, last } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.participants")}: ${event.title}`}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("events.of-unit", { unit: unit.name }),
									href: link(view, "/acara/meja/:unit", { unit: unit.slug }),
								},
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{ name: t("events.participants") },
							]}
						/>
					}
					title={t("events.participants")}
					lead={sidesOf(event)
						.map((side) =>
							t(`events.participants.${side}`, {
								taken: counts[side].taken,
								places: event.places[side],
								waiting: counts[side].waiting,
							}),
						)
						.join(" ")}
				/>
			}
		>
			{rows.length === 0 ? (
				<EmptyState title={t("events.participants.none")}>
					{t("events.participants.none.says")}
				</EmptyState>
			) : (
				<DataTable
					id="daftar-peserta"
					caption={t("events.participants.caption")}
					columns={[
						{
							key: "name",
							label: t("events.participants.name"),
							cell: ({ name, turn }: Listed) =>
								name || t("events.participants.somebody", { n: turn }),
						},
						{
							key: "institution",
							label: t("events.register.institution"),
							cell: ({ institution }: Listed) => institution || "–",
						},
						{
							key: "side",
							label: t("events.register.side"),
							cell: ({ side }: Listed) => t(`events.mode.of.${side}`),
						},
						{
							key: "place",
							label: t("events.participants.place"),
							cell: (one: Listed) => <PlaceTag view={view} one={one} />,
						},
						...(event.state === "open" || event.state === "running"
							? [
									{
										key: "remove",
										label: t("events.remove"),
										cell: (one: Listed) => (
											<a
												href={link(
													view,
													"/acara/meja/:unit/:event/peserta/:participant/keluarkan",
													{ ...address, participant: one.id },
												)}
												aria-label={`${t("events.remove.do")}: ${one.name || t("events.participants.somebody", { n: one.turn })}`}
											>
												{t("events.remove.do")}
											</a>
										),
									},
								]
							: []),
						...(event.state === "running" || event.state === "finished"
							? [
									{
										key: "desk",
										label: t("events.participants.desk"),
										cell: (one: Listed) => (
											<>
												<NoteForm {...props} one={one} />
												{event.mode !== "on-site" && (
													<a
														href={link(
															view,
															"/acara/meja/:unit/:event/peserta/:participant/hadir",
															{ ...address, participant: one.id },
														)}
														aria-label={`${t("events.note.other")}: ${one.name || t("events.participants.somebody", { n: one.turn })}`}
													>
														{t("events.note.other")}
													</a>
												)}
											</>
										),
									},
								]
							: []),
					]}
					rows={rows}
				/>
			)}
			<Pager view={view} now={now} last={last} />
			<p>
				<a href={link(view, "/bantuan-kunjungan", {})}>
					{t("events.participants.needs")}
				</a>
			</p>
			<Meta>{t("events.participants.kept", { n: terms.kept })}</Meta>
		</OfficerLayout>
	);
};

/** One press for each name; pressed by mistake it is taken back. */
const NoteForm = ({
	view,
	unit,
	event,
	now,
	one,
}: ParticipantsPageProps & { readonly one: Listed }) => {
	const { t } = view;
	const params = {
		unit: unit.slug,
		event: event.id,
		participant: one.id,
	};
	const name = one.name || t("events.participants.somebody", { n: one.turn });
	const does = t(one.present ? "events.present.undo" : "events.present.note");
	return (
		<Form
			view={view}
			id={`hadir-${one.id}`}
			action={
				one.present
					? link(
							view,
							"/acara/meja/:unit/:event/peserta/:participant/batal-hadir",
							params,
						)
					: link(
							view,
							"/acara/meja/:unit/:event/peserta/:participant/hadir",
							params,
						)
			}
			look="row"
			label={`${does}: ${name}`}
		>
			<Hidden name="halaman" value={String(now)} />
			<Button
				small
				kind={one.present ? "quiet" : "outlined"}
				label={`${does}: ${name}`}
			>
				{does}
			</Button>
		</Form>
	);
};
