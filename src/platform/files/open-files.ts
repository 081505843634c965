import { join } from "node:path";
import type { Config } from "../config.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";
import type { FileStore } from "./store.ts";
import { timedStore } from "./timed-store.ts";

/** The store that the settings name: a bucket, whose library has limits of time of its own, or the folder beside the data. */
export const openFiles = ({
	s3,
	dataFolder,
	filePatience = 20,
}: Pick<Config, "dataFolder"> &
	Partial<Pick<Config, "s3" | "filePatience">>): FileStore =>
	s3
		? s3Store(s3)
		: timedStore(folderStore(join(dataFolder, "files")), {
				patience: filePatience * 1_000,
			});
