import type { JsonNode } from "tsfalco";
import { text } from "./event.js";

/** The tag `Name` of the instances that are asked for; the last one's, when there are several. */
export function instanceName(record: JsonNode): string | undefined {
  let name: string | undefined;
  for (const item of record.get("requestParameters", "tagSpecificationSet", "items")?.items() ?? []) {
    if (item.get("resourceType")?.string !== "instance") continue;
    const tag = item
      .get("tags")
      ?.items()
      .find((tag) => tag.get("key")?.string === "Name");
    if (tag !== undefined) name = text(tag.get("value"));
  }
  return name === "" ? undefined : name;
}

/** Images of the instances in the response, with an index only that one's; else the one in the request. */
export function imageIds(record: JsonNode, index?: number): string[] {
  const items = record.get("responseElements", "instancesSet", "items");
  if (items !== undefined) return imagesIn(items, index);
  if (index !== undefined && index !== 0) return [];
  const request = record.get("requestParameters");
  const image =
    text(request?.get("imageId")) ??
    text(request?.get("DescribeFastLaunchImagesRequest", "ImageId", "content")) ??
    text(request?.get("launchSpecification", "imageId"));
  return image === undefined ? [] : [image];
}

function imagesIn(items: JsonNode, index: number | undefined): string[] {
  if (items.kind !== "array") return [];
  const images: string[] = [];
  for (const item of index === undefined ? items.items() : [items.at(index)]) {
    const image = text(item?.get("imageId"));
    if (image !== undefined && (index !== undefined || image !== "")) images.push(image);
  }
  return images;
}
