#include <catch2/catch_test_macros.hpp>

#include "decimal.hpp"

using namespace wortlaut;

TEST_CASE("figures are read as German newspapers print them", "[facts]") {
  const struct {
    const char* figure;
    const char* value;
  } cases[] = {{"40", "40"},     {"8.100", "8100"},       {"1.000.000", "1000000"}, {"3,5", "3.5"}, {"3,50", "3.5"},
               {"0,25", "0.25"}, {"1.250,75", "1250.75"}, {"1'200", "1200"},        {"0.5", "0.5"}, {"007", "7"},
               {"0", "0"}};
  for (const auto& c : cases) {
    INFO(c.figure);
    const auto value = parse_german_figure(c.figure);
    REQUIRE(value);
    CHECK(value->text() == c.value);
  }
}

TEST_CASE("what is no plain figure is refused", "[facts]") {
  for (const char* figure :
       {"11.00", "1.2.3", "12.10.2009", "2:1", "", ",5", "3,", "12a", "1.00.000", "99999999999999999999"}) {
    INFO(figure);
    CHECK_FALSE(parse_german_figure(figure));
  }
}

TEST_CASE("a product keeps every digit or says that it does not fit", "[facts]") {
  CHECK(product({35, 1}, {1000000, 0})->text() == "3500000");
  CHECK(product({125, 2}, {4, 0})->text() == "5");
  CHECK(product({0, 0}, {1000000000, 0})->text() == "0");
  CHECK_FALSE(product({900000000000, 0}, {900000000000, 0}));
}
