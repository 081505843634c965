import type { Content } from "./content.ts";
import { Button } from "./form/button.tsx";
import { soFar } from "./so-far.ts";
import type { View } from "./view.ts";

/** A file on its way, as the server knows it. */
export interface UploadShown {
	readonly id: string;
	readonly name: string;
	/** Bytes of the whole file, and how many of them are safe on the server. */
	readonly size: number;
	readonly received: number;
}

interface FileUploadProps {
	readonly view: View;
	/** Address of the protocol. */
	readonly to: string;
	readonly uploads: readonly UploadShown[];
	/** Names of the fields of the form: which arrived files it takes along, and the button that ends an upload. */
	readonly takes: string;
	readonly deed: string;
	readonly cancels: (id: string) => string;
	/** Ids of arrived files that the form is to take along; all of them where nothing was chosen yet. */
	readonly chosen?: readonly string[] | undefined;
	/** The field that picks a file. It works without script; with script a file is sent at once, piece by piece. */
	readonly children: Content;
}

/**
 * Picking a file, and below it what is on the way. The list comes from the server, so that it says the same after
 * a closed browser and without script; the island only moves it.
 */
export const FileUpload = (props: FileUploadProps) => {
	const { view, to, uploads, children } = props;
	const { t } = view;
	const words = { done: "{done}", size: "{size}" };
	return (
		<file-upload
			class="stack"
			data-to={to}
			data-lang={view.lang}
			data-sending={t("ui.upload.sending", words)}
			data-waiting={t("ui.upload.waiting", words)}
			data-arrived={t("ui.upload.arrived", { size: "{size}" })}
			data-rejected={t("ui.upload.rejected", { why: "{why}" })}
			data-stale={t("ui.upload.stale")}
			data-cancelled={t("ui.upload.cancelled", { name: "{name}" })}
			data-hold={t("ui.upload.hold")}
		>
			{children}
			<ul
				class="list"
				aria-label={t("ui.upload.list")}
				hidden={uploads.length === 0}
			>
				{uploads.map((upload) => (
					<Row {...props} upload={upload} />
				))}
			</ul>
			<p class="hide" role="status" />
			<template>
				<Row {...props} />
			</template>
		</file-upload>
	);
};

const Row = ({
	view,
	takes,
	deed,
	cancels,
	chosen,
	upload,
}: FileUploadProps & { readonly upload?: UploadShown }) => {
	const { t } = view;
	const arrived = upload !== undefined && upload.received === upload.size;
	const name = upload?.name ?? "";
	return (
		<li data-upload={upload?.id ?? ""}>
			<div class="name">
				<label class={arrived ? "pick" : undefined}>
					<input
						type="checkbox"
						name={takes}
						value={upload?.id ?? ""}
						checked={arrived && (chosen?.includes(upload.id) ?? true)}
						hidden={!arrived}
						disabled={!arrived}
					/>
					<span data-name="">{name}</span>
				</label>
				<div class="why" data-says="">
					{upload && stateInWords(view, upload)}
				</div>
			</div>
			<div class="row">
				<button type="button" class="btn outlined small" data-do="retry" hidden>
					{t("ui.upload.retry")}
				</button>
				<Button
					kind="quiet"
					small
					name={deed}
					value={cancels(upload?.id ?? "")}
					label={t("ui.upload.cancel-named", { name: name || "{name}" })}
				>
					{t("ui.upload.cancel")}
				</Button>
			</div>
		</li>
	);
};

const stateInWords = (view: View, { received, size }: UploadShown): string => {
	const amount = soFar(view.lang, received, size);
	return received === size
		? view.t("ui.upload.arrived", { size: amount.size })
		: view.t("ui.upload.unfinished", amount);
};
