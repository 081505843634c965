import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, FileField, Form, ScriptButton } from "#ui/form/index.ts";
import { Document } from "#ui/layout/document.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Mark } from "#ui/mark.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Event } from "../../index.ts";
import { doorFields } from "../registering/register-fields.ts";

interface DoorProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
}

const addressOf = ({ unit, event }: DoorProps) => ({
	unit: unit.slug,
	event: event.id,
});

const said = [
	...["waiting", "offline", "refused", "no-room", "sent-already", "in-file"],
	...["forgotten", "here", "somebody"],
];

/** Drawn by the page's script out of the list that the device keeps. */
const List = ({
	shell = false,
	...props
}: DoorProps & { readonly shell?: boolean }) => {
	const { view, event } = props;
	const { t } = view;
	const address = addressOf(props);
	return (
		<door-list
			class="stack"
			data-queue={event.id}
			data-page={link(view, "/acara/meja/:unit/:event/pintu", address)}
			data-list={link(view, "/acara/meja/:unit/:event/pintu/daftar", address)}
			data-file={`${t("events.door.file")}-${event.on}`}
			data-shell={String(shell)}
			data-over={String(event.state !== "open" && event.state !== "running")}
			data-words={JSON.stringify(
				Object.fromEntries(
					said.map((key) => [key, view.says(`events.door.${key}`)]),
				),
			)}
		>
			<p role="status" data-part="said" />
			<Row>
				<ScriptButton does="send" kind="outlined">
					{t("events.door.send")}
				</ScriptButton>
				<ScriptButton does="file" kind="quiet">
					{t("events.door.to-file")}
				</ScriptButton>
				<ScriptButton does="forget" kind="danger">
					{t("events.door.forget")}
				</ScriptButton>
			</Row>
			<div class="stack" data-part="seek" hidden>
				<search class="f">
					<label for="cari-nama">{t("events.door.seek")}</label>
					<input class="in" id="cari-nama" type="search" autocomplete="off" />
				</search>
				<ul class="list" data-part="people" />
				<p class="meta" data-part="more" hidden>
					{t("events.door.more")}
				</p>
			</div>
			<template>
				<li>
					<div class="name">
						<strong data-part="name" />
						<div class="why" data-part="from" />
					</div>
					<div class="meta">
						<span data-part="state" />
						<ScriptButton small does="note" kind="outlined">
							{t("events.present.note")}
						</ScriptButton>
						<ScriptButton small does="undo" kind="quiet">
							{t("events.present.undo")}
						</ScriptButton>
					</div>
				</li>
			</template>
			<p class="meta" data-part="ready" hidden>
				{t("events.door.ready")}
			</p>
		</door-list>
	);
};

/** The list at the door, which works without network once it was opened, and what other devices bring. */
export const DoorPage = (props: DoorProps & { readonly state: FormState }) => {
	const { view, unit, event, state } = props;
	const { t } = view;
	const address = addressOf(props);
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.door.title")}: ${event.title}`}
			form={state}
			islands={["door-list"]}
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
								{ name: t("events.door.title") },
							]}
						/>
					}
					title={t("events.door.title")}
					lead={t("events.door.lead")}
				/>
			}
		>
			<List {...props} />
			<p>
				<a href={link(view, "/acara/meja/:unit/:event/peserta", address)}>
					{t("events.door.plain")}
				</a>
			</p>
			<Section id="gabung" title={t("events.door.bring")}>
				<Form
					view={view}
					action={link(view, "/acara/meja/:unit/:event/pintu", address)}
					label={t("events.door.bring")}
					multipart
				>
					<FileField
						view={view}
						state={state}
						name={doorFields.file}
						label={t("events.door.bring.file")}
						hint={t("events.door.bring.hint")}
						accept=".json,application/json"
					/>
					<div>
						<Button kind="outlined">{t("events.door.bring.do")}</Button>
					</div>
				</Form>
			</Section>
			<Meta>{t("events.door.names")}</Meta>
		</OfficerLayout>
	);
};

/** What a device keeps of the page beside the list: neither a token nor who opened it. */
export const EmptyDoorPage = (props: DoorProps) => {
	const { event } = props;
	const view: View = { ...props.view, token: "", seal: null, me: null };
	return (
		<Document view={view} title={event.title} staff islands={["door-list"]}>
			<header class="top">
				<div class="wrap">
					<Mark href={inLanguage(view.lang, "/kerja")} />
				</div>
			</header>
			<main id="isi" class="wrap page stack" tabindex={-1}>
				<PageHead title={view.t("events.door.title")} lead={event.title} />
				<Notice kind="calm">{view.t("events.door.now")}</Notice>
				<List {...props} view={view} shell />
			</main>
		</Document>
	);
};
