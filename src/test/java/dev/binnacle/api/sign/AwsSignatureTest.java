package dev.binnacle.api.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** The values of AWS's published test suite and of its S3 manual. */
class AwsSignatureTest {
    private static final Instant AT = Instant.parse("2015-08-30T12:36:00Z");
    private static final Login.Signature SUITE =
            new Login.Signature(
                    "aws:amz:us-east-1:service",
                    "AKIDEXAMPLE",
                    "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    @Test
    void getVanilla() {
        assertThat(authorization(request("GET", "https://example.amazonaws.com/", Payload.none())))
                .isEqualTo(
                        "AWS4-HMAC-SHA256"
                            + " Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                            + " SignedHeaders=host;x-amz-date,"
                            + " Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void postVanilla() {
        assertThat(authorization(request("POST", "https://example.amazonaws.com/", Payload.none())))
                .endsWith("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    @Test
    void getVanillaQueryOrderKeyCase() {
        String url = "https://example.amazonaws.com/?Param2=value2&Param1=value1";
        assertThat(authorization(request("GET", url, Payload.none())))
                .endsWith("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void postFormUrlencoded() {
        var body = Payload.text("Param1=value1", "");
        var type = new Header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(authorization(request("POST", "https://example.amazonaws.com/", body, type)))
                .endsWith("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void getOfAnObjectInStorage() {
        Request signed =
                AwsSignature.sign(
                        request(
                                "GET",
                                "https://examplebucket.s3.amazonaws.com/test.txt",
                                Payload.none(),
                                new Header("Range", "bytes=0-9")),
                        new Login.Signature(
                                "aws:amz:us-east-1:s3",
                                "AKIAIOSFODNN7EXAMPLE",
                                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
                        Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(signed.header("Authorization"))
                .contains("SignedHeaders=host;range;x-amz-content-sha256;x-amz-date")
                .endsWith("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(signed.header("x-amz-date")).isEqualTo("20130524T000000Z");
    }

    @Test
    void serviceAndRegionComeFromTheHostWhereTheSchemeLeavesThemOut() {
        var login = new Login.Signature("aws:amz", "KEY", "SECRET");
        Request request = request("GET", "https://sqs.eu-west-1.amazonaws.com/", Payload.none());
        assertThat(AwsSignature.sign(request, login, AT).header("Authorization"))
                .contains("/20150830/eu-west-1/sqs/aws4_request");
    }

    private static String authorization(Request request) {
        return AwsSignature.sign(request, SUITE, AT).header("Authorization");
    }

    private static Request request(String method, String url, Payload payload, Header... headers) {
        return new Request(method, url, List.of(headers), payload, Request.Rules.defaults());
    }
}
