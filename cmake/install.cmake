# cmake --install: headers, library, command, language pack, and find_package(wortlaut).

include(CMakePackageConfigHelpers)
set(wortlaut_config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/wortlaut")

install(TARGETS wortlaut_core wortlaut_re2 EXPORT wortlaut-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(TARGETS wortlaut RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/include/wortlaut" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES LICENSE NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY licenses DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(TARGET wortlaut_pack)
  install(FILES "${wortlaut_pack_file}" DESTINATION "${CMAKE_INSTALL_DATADIR}/wortlaut")
endif()
install(EXPORT wortlaut-targets NAMESPACE wortlaut:: DESTINATION "${wortlaut_config_dir}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/wortlautConfig.cmake.in" wortlautConfig.cmake
  INSTALL_DESTINATION "${wortlaut_config_dir}" PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(wortlautConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/wortlautConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/wortlautConfigVersion.cmake"
  DESTINATION "${wortlaut_config_dir}")
