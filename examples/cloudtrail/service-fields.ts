import type { PluginEvent } from "tsfalco";
import { parameter, record, top } from "./event.js";
import { imageIds, instanceName } from "./instances.js";
import { RequestFields } from "./request-fields.js";
import { allBytesMoved, bytesMoved, objectUri } from "./transfer.js";

/** Fields of single services: S3, EC2, ECR and IAM. */
export abstract class ServiceFields extends RequestFields {
  /**
   * The object that a request is about: s3://bucket/key.
   * @display Key URI
   * @properties conversation
   */
  "s3.uri"(e: PluginEvent): string | undefined {
    return objectUri(record(e));
  }

  /**
   * Bucket in the request.
   * @display Bucket Name
   * @properties conversation
   */
  "s3.bucket"(e: PluginEvent): string | undefined {
    return parameter(e, "bucketName");
  }

  /**
   * Key in the request.
   * @display Key Name
   */
  "s3.key"(e: PluginEvent): string | undefined {
    return parameter(e, "key");
  }

  /**
   * Bytes that the request moved.
   * @display Total Bytes
   */
  "s3.bytes"(e: PluginEvent): bigint | undefined {
    return allBytesMoved(record(e));
  }

  /**
   * Bytes that the request moved into the bucket.
   * @display Bytes In
   * @properties hidden
   */
  "s3.bytes.in"(e: PluginEvent): bigint | undefined {
    return bytesMoved(record(e), "In");
  }

  /**
   * Bytes that the request moved out of the bucket.
   * @display Bytes Out
   * @properties hidden
   */
  "s3.bytes.out"(e: PluginEvent): bigint | undefined {
    return bytesMoved(record(e), "Out");
  }

  /**
   * 1 when the request is GetObject.
   * @display N Get Ops
   * @properties hidden
   */
  "s3.cnt.get"(e: PluginEvent): bigint | undefined {
    return top(e, "eventName") === "GetObject" ? 1n : undefined;
  }

  /**
   * 1 when the request is PutObject.
   * @display N Put Ops
   * @properties hidden
   */
  "s3.cnt.put"(e: PluginEvent): bigint | undefined {
    return top(e, "eventName") === "PutObject" ? 1n : undefined;
  }

  /**
   * 1 when the request is neither.
   * @display N Other Ops
   * @properties hidden
   */
  "s3.cnt.other"(e: PluginEvent): bigint | undefined {
    return isGetOrPut(e) ? undefined : 1n;
  }

  /**
   * Name of the instances in the request.
   * @display Instance Name
   */
  "ec2.name"(e: PluginEvent): string | undefined {
    return instanceName(record(e));
  }

  /**
   * Image of the first instance; ec2.imageids has all.
   * @display Image Id
   */
  "ec2.imageid"(e: PluginEvent): string | undefined {
    return imageIds(record(e), 0)[0];
  }

  /**
   * Images of the instances in the response, or of the request; with an index only that one.
   * @display Image Ids
   */
  "ec2.imageids"(e: PluginEvent, index?: number): string[] {
    return imageIds(record(e), index);
  }

  /**
   * Repository of images in the request.
   * @display ECR Repository name
   */
  "ecr.repository"(e: PluginEvent): string | undefined {
    return parameter(e, "repositoryName");
  }

  /**
   * Tag of the image in the request.
   * @display Image Tag
   */
  "ecr.imagetag"(e: PluginEvent): string | undefined {
    return parameter(e, "imageTag");
  }

  /**
   * Role in the request.
   * @display IAM Role
   */
  "iam.role"(e: PluginEvent): string | undefined {
    return parameter(e, "roleName");
  }

  /**
   * Policy in the request.
   * @display IAM Policy
   */
  "iam.policy"(e: PluginEvent): string | undefined {
    return parameter(e, "policyName");
  }
}

function isGetOrPut(e: PluginEvent): boolean {
  const name = top(e, "eventName");
  return name === "GetObject" || name === "PutObject";
}
